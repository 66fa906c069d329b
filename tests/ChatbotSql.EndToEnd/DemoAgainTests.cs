namespace ChatbotSql.EndToEnd;

/// <summary>A demo is written over one that is as it was written, and over nothing that a person has changed.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoAgainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DemoAgainTests(DemoFixture demo)
    {
        foreach (var part in new[] { ".chatbotsql", "archive", "metrics", "notebooks" })
        {
            SmallProject.Copy(Path.Combine(demo.Project, part), PathOf(part));
        }

        File.Copy(Path.Combine(demo.Project, "chatbotsql.yml"), PathOf("chatbotsql.yml"));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Where what was done cannot be told, it stays done.</summary>
    [FactOnLinux]
    public void Demo_OverAnUnchangedOne_WritesItAgain()
    {
        var own = PathOf("metrics/own.yml");
        File.WriteAllText(own, "metrics: []\n");

        var result = Processes.RunLed(folder.Path, ">/dev/full", "demo", "demo", "--quiet");

        Assert.Equal((0, "done; standard output cannot be written to: No space left on device\n"), (result.ExitCode, result.Error));
        Assert.True(File.Exists(PathOf("build/demo.duckdb")));
        Assert.Equal("metrics: []\n", File.ReadAllText(own));
        Assert.Equal(0, Processes.Run(PathOf(""), "query", "bot_sessions").ExitCode);
    }

    [Fact]
    public void Demo_OverAChangedOne_NamesWhatWasChanged()
    {
        foreach (var name in new[] { "chatbotsql.yml", "archive/crm/leads.csv" })
        {
            File.AppendAllText(PathOf(name), "# mine\n");
        }

        var before = Files();
        var result = Processes.Run(folder.Path, "demo");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Snapshot.Match(result.Error, "Usage/demo_that_was_changed");
        Assert.Equal(before, Files());
    }

    /// <summary>Earlier versions kept no checksums, and some wrote other files.</summary>
    [Fact]
    public void Demo_OverOneOfUnknownOrigin_NamesWhatItWouldChange()
    {
        File.Delete(PathOf(".chatbotsql/demo.sha256"));
        File.AppendAllText(PathOf("metrics/custom.yml"), "# mine\n");

        var before = Files();
        var result = Processes.Run(folder.Path, "demo");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("CSQL240: the demo in `demo` has been changed, and would be written anew: `metrics/custom.yml`\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Demo_ThatFailsOverAnEarlierOne_LeavesIt()
    {
        var other = Directory.CreateDirectory(PathOf("archive/events/date=2027-01-01")).FullName;
        File.WriteAllText(Path.Combine(other, "events.parquet"), "of another archive");

        var before = Files();
        var result = Processes.Run(folder.Path, "demo", "--quiet");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error CSQL134: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    private string PathOf(string name) => Path.Combine(folder.Path, "demo", name);

    private SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(path))), StringComparer.Ordinal);
}
