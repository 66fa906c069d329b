using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using ChatbotSql.FileSystem;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.FileSystem;

/// <summary>What takes the place of a file is for the same people: a job may run as root, and who asks may not.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileRightsTests : IDisposable
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const uint User = 12345;
    private const uint Group = 23456;

    private readonly TemporaryFolder folder = new();

    private string Page => Path.Combine(folder.Path, "page.html");

    public void Dispose() => folder.Dispose();

    [FactAsRootOnLinux]
    public void Build_KeepsOwnerGroupAndMode()
    {
        using var project = new SmallProject { Only = "bot_sessions" };
        var database = project.Build();
        GiveAway(database);

        project.BuildFully();

        AssertGivenAway(database);
    }

    [FactAsRootOnLinux]
    public void Save_KeepsOwnerGroupAndMode()
    {
        File.WriteAllText(Page, "before");
        GiveAway(Page);

        WeeklyFile.Save("text", Page);

        Assert.Equal("text", File.ReadAllText(Page));
        AssertGivenAway(Page);
    }

    [Fact]
    public void Save_KeepsTheMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(Page, "before");
        File.SetUnixFileMode(Page, Mode);

        WeeklyFile.Save("text", Page);

        Assert.Equal(Mode, File.GetUnixFileMode(Page));
    }

    private static void GiveAway(string path)
    {
        File.SetUnixFileMode(path, Mode);
        using var given = Process.Start("chown", [string.Create(CultureInfo.InvariantCulture, $"{User}:{Group}"), path]);
        given.WaitForExit();
        Assert.Equal(0, given.ExitCode);
    }

    private static void AssertGivenAway(string path)
    {
        Assert.Equal(Mode, File.GetUnixFileMode(path));
        Assert.Equal((User, Group), FileStatus.Of(path) is { } status ? (status.User, status.Group) : default);
    }
}
