using System.Diagnostics;
using System.Globalization;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Bounds;

/// <summary>Builds an archive of ten million events under a memory limit.</summary>
internal static class LargeArchive
{
    private const string Limit = "1GB";
    private const long Conversations = 380_228;
    private const int Days = 365;

    /// <summary>What the process may hold in all: the limit is DuckDB's alone, and the runtime and what it compiles come on top.</summary>
    private const long MostBytes = 1_600_000_000;

    public static Outcome Try(GuaranteesOptions options)
    {
        var project = SampleProject.Demo(options.EmptyFolder("large"), Conversations, Days);
        File.AppendAllText(Path.Combine(project.Folder, "chatbotsql.yml"), $"\nmemory_limit: {Limit}\n");
        var start = Stopwatch.GetTimestamp();
        using var build = Command.Begin(project.Folder, "build", "--quiet");
        var (exitCode, said) = build.EndWatched();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var failures = new List<string>();
        if (exitCode != 0)
        {
            failures.Add($"the build ended with {exitCode}: {said}");
        }
        else if (project.LeftOvers() is { Count: > 0 } left)
        {
            failures.Add($"the build leaves {string.Join(", ", left)}");
        }

        if (build.PeakMemory > MostBytes)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"the process held {build.PeakMemory / 1e6:0} MB"));
        }

        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{project.Events:N0} events and six other sources built with memory_limit {Limit} on {Environment.ProcessorCount} cores in {seconds:0} s; the process held at most {build.PeakMemory / 1e6:0} MB"),
            [.. failures]);
    }
}
