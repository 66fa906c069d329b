using System.Diagnostics;
using ChatbotSql.FileSystem;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Tests.Report;

namespace ChatbotSql.Tests.FileSystem;

/// <summary>What is written takes the place of a file, and of nothing else.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Page => Path.Combine(folder.Path, "page.html");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("before")]
    [InlineData(null)]
    public void Save_OntoALink_WritesWhatItLeadsTo(string? before)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "site")).FullName, "index.html");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "latest.html"), file);
        File.CreateSymbolicLink(Page, "latest.html");
        if (before is not null)
        {
            File.WriteAllText(file, before);
        }

        WeeklyFile.Save("text", Page);

        Assert.Equal("latest.html", new FileInfo(Page).LinkTarget);
        Assert.Null(new FileInfo(file).LinkTarget);
        Assert.Equal("text", File.ReadAllText(file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Save_OntoAPipe_WritesIntoIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await Pipes.Make(Page);
        var piped = Pipes.Read(Page);

        WeeklyFile.Save("text", Page);

        Assert.Equal("text", await piped);
        Assert.True(SpecialFile.Is(Page));
        Assert.Equal([Page], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>Each is complete, and the later one stays.</summary>
    [Fact]
    public void Complete_OfTwoAtOnce_LeavesTheLaterOne()
    {
        using (var first = new OutputFile(Page))
        using (var second = new OutputFile(Page))
        {
            File.WriteAllText(first.Unfinished, "first");
            File.WriteAllText(second.Unfinished, "second");
            first.Complete();
            Assert.Equal("first", File.ReadAllText(Page));
            second.Complete();
        }

        Assert.Equal("second", File.ReadAllText(Page));
        Assert.Equal([Page], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>A process that is killed removes nothing of its own.</summary>
    [Fact]
    public void Save_RemovesWhatOneThatDiedLeft()
    {
        var left = Directory.CreateDirectory($"{Page}.x1y2.partial").FullName;
        File.WriteAllText(Path.Combine(left, "held"), "4711");
        File.WriteAllText(Path.Combine(left, "unfinished"), "half written");
        using (var other = new OutputFile(Path.Combine(folder.Path, "other.html")))
        {
            WeeklyFile.Save("text", Page);

            Assert.True(Directory.Exists(Path.GetDirectoryName(other.Unfinished)));
        }

        Assert.Equal([Page], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>A device of its own, of the kind that takes whatever is written: only root can make it, and only root could lose it.</summary>
    [Fact]
    public void Save_OntoADevice_LeavesIt()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        using (var made = Process.Start("mknod", [Page, "c", "1", "3"]))
        {
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
        }

        WeeklyFile.Save("text", Page);

        Assert.True(SpecialFile.Is(Page));
        Assert.Equal("", File.ReadAllText(Page));
        Assert.Equal([Page], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void SpecialFile_IsNoFileAndNoFolder()
    {
        Assert.False(SpecialFile.Is(Page));
        Assert.False(SpecialFile.Is(folder.Path));
        File.WriteAllText(Page, "text");
        Assert.False(SpecialFile.Is(Page));
    }
}
