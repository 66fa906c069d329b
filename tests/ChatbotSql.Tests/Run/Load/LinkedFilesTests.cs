using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;
using ChatbotSql.Watch;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>A link stands for the file that it leads to, which is written to while the link stays as it is.</summary>
public sealed class LinkedFilesTests : IDisposable
{
    private readonly SmallProject project = new(metrics: "metrics: []\n");

    public LinkedFilesTests()
    {
        Link("data/1.csv", "lake/1.csv");
        Link("metrics/own.yml", "lake/own.yml");
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public void Build_ReadsAgainWhatHasChangedBehindALink()
    {
        project.Build();
        var lines = File.ReadAllLines(project.PathOf("lake/1.csv"));
        project.Write("lake/1.csv", string.Join('\n', lines.SkipLast(5)) + "\n");

        var result = Builder.Build(project.Load(), TimeProvider.System);

        Assert.Equal(BuildWork.Full, result.Work);
        Assert.Equal(lines.Length - 6 + File.ReadAllLines(project.PathOf("data/2.csv")).Length - 1, Assert.Single(result.Reconciliation).Read);
        Assert.Equal(BuildWork.Nothing, Builder.Build(project.Load(), TimeProvider.System).Work);
    }

    [Fact]
    public void FilesChanged_WhileTheyAreReadThroughALink_AreTold()
    {
        var files = project.Load().Sources.Single().Files!;
        Assert.Empty(files.Changed());

        project.Write("lake/1.csv", "name\n");

        Assert.Equal(project.PathOf("data/1.csv"), Assert.Single(files.Changed()));
    }

    [Fact]
    public void Size_IsThatOfTheFile() =>
        Assert.Equal(
            new FileInfo(project.PathOf("lake/1.csv")).Length + new FileInfo(project.PathOf("data/2.csv")).Length,
            project.Load().Sources.Single().Files!.Bytes);

    [Fact]
    public void Watch_SeesAnEditBehindALink()
    {
        var before = WatchedFiles.In(project.PathOf(""));
        project.Write("lake/own.yml", "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > 1)}\n");

        Assert.Equal("metrics/own.yml", Assert.Single(WatchedFiles.In(project.PathOf("")).ChangedSince(before)));
    }

    /// <summary>Months on another disk, a link to the last, and one that leads back: each file is read once.</summary>
    [Theory]
    [InlineData("archive/**/*.csv")]
    [InlineData("arch*/**/*.csv")]
    [InlineData("archive/**/*.csv, lake/**/*.csv")]
    public void FoldersBehindLinks_AreEnteredOnce(string files)
    {
        using var other = new SmallProject(files: $"[{files}]");
        foreach (var month in new[] { "archive/month=01", "lake/month=02", "lake/deep" })
        {
            other.Write($"{month}/1.csv", File.ReadAllText(other.PathOf("data/1.csv")));
        }

        Directory.CreateSymbolicLink(other.PathOf("archive/month=02"), "../lake/month=02");
        Directory.CreateSymbolicLink(other.PathOf("archive/latest"), "month=02");
        Directory.CreateSymbolicLink(other.PathOf("archive/back"), "..");
        Directory.CreateSymbolicLink(other.PathOf("lake/month=02/round"), "../../archive");
        Directory.CreateSymbolicLink(other.PathOf("lake/month=02/deep"), "../deep");
        File.CreateSymbolicLink(other.PathOf("archive/month=01/0.csv"), "1.csv");

        var paths = other.Load().Sources.Single().Files!.Paths.Select(path => Path.GetRelativePath(other.PathOf(""), path));

        Assert.Equal(["archive/month=01/1.csv", "archive/month=02/1.csv", "archive/month=02/deep/1.csv"], paths);
    }

    /// <summary>A path with dots is another way to write one without.</summary>
    [Theory]
    [InlineData("'./data/*.csv', data/1.csv")]
    [InlineData("data/1.csv, './data/1*.csv'")]
    [InlineData("'data/../data/*.csv', 'data/*.csv'")]
    [InlineData("'data/./?.csv', './data/../data/**/*.csv'")]
    public void FilesOfPathsWithDots_AreReadOnce(string files)
    {
        using var other = new SmallProject(files: $"[{files}]");
        File.Delete(other.PathOf("data/2.csv"));

        Assert.Equal("data/1.csv", Path.GetRelativePath(other.PathOf(""), Assert.Single(other.Load().Sources.Single().Files!.Paths)));
    }

    [Theory]
    [InlineData("nowhere.csv")]
    [InlineData("1.csv")]
    public void LinkThatLeadsNowhere_IsNoFile(string target)
    {
        File.Delete(project.PathOf("data/1.csv"));
        File.CreateSymbolicLink(project.PathOf("data/1.csv"), target);

        var error = Assert.Throws<ProjectException>(project.Load);

        Assert.Equal("CSQL050", Assert.Single(error.Diagnostics).Code);
    }

    private void Link(string name, string file)
    {
        Directory.CreateDirectory(project.PathOf("lake"));
        File.Move(project.PathOf(name), project.PathOf(file));
        File.CreateSymbolicLink(project.PathOf(name), Path.Combine("..", file));
    }
}
