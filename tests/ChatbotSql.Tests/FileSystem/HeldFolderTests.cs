using ChatbotSql.FileSystem;

namespace ChatbotSql.Tests.FileSystem;

/// <summary>What the dead left goes with the next one, and nothing else does.</summary>
public sealed class HeldFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("page.html.x1y2.partial", "4711", false)]
    [InlineData("page.html.x1y2.partial", "", true)]
    [InlineData("page.html.x1y2.partial", null, true)]
    [InlineData("page.htm.x1y2.partial", "4711", true)]
    [InlineData("page.html.x1y2.part", "4711", true)]
    [InlineData("page.html.partial", "4711", true)]
    public void Create_RemovesWhatTheDeadLeft(string name, string? held, bool stays)
    {
        var left = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        File.WriteAllText(Path.Combine(left, "unfinished"), "half written");
        if (held is not null)
        {
            File.WriteAllText(Path.Combine(left, "held"), held);
        }

        using var next = HeldFolder.Create(folder.Path, "page.html.", ".partial");

        Assert.Equal(stays, Directory.Exists(left));
    }

    [Fact]
    public void Create_LeavesWhatIsHeld()
    {
        using (var first = HeldFolder.Create(folder.Path, "page.html.", ".partial"))
        {
            File.WriteAllText(Path.Combine(first.Path, "unfinished"), "half written");

            using var second = HeldFolder.Create(folder.Path, "page.html.", ".partial");

            Assert.Equal("half written", File.ReadAllText(Path.Combine(first.Path, "unfinished")));
            Assert.NotEqual(first.Path, second.Path);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Create_WhereNoFolderIs_MakesNone()
    {
        Assert.Throws<DirectoryNotFoundException>(() => HeldFolder.Create(Path.Combine(folder.Path, "nowhere"), "page.html.", ".partial"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>What is in it is for those alone who may read the place that it is written for.</summary>
    [Fact]
    public void Create_IsForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var held = HeldFolder.Create(folder.Path, "page.html.", ".partial");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(held.Path));
    }
}
