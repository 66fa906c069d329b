using System.Globalization;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Determinism;

/// <summary>Builds one archive in many ways and on machines that are set up differently, and compares every table to the last bit.</summary>
internal static class SameEverywhere
{
    private const long Conversations = 20_000;
    private const int Days = 60;

    /// <summary>What says where a row stood, which is another place once files are named otherwise.</summary>
    private static readonly string[] OfPlaces = ["meta.files", "meta.event_ids", "meta.file_conversations", "meta.dropped_rows", "meta.rejected_rows"];

    public static Outcome Try(GuaranteesOptions options)
    {
        var project = SampleProject.Demo(options.EmptyFolder("determinism"), Conversations, Days);
        var settings = File.ReadAllText(SettingsOf(project));
        Build(project, settings, "threads: 2", []);
        var first = Path.Combine(project.Folder, "first.duckdb");
        File.Move(project.Database, first);
        var failures = new List<string>();
        var (builds, rows, bytes) = (1, 0L, 0L);
        foreach (var (name, line, environment) in Ways())
        {
            Build(project, settings, line, environment);
            Compare(name, []);
        }

        NameFilesOtherwise(project);
        foreach (var line in new[] { "threads: 1", "threads: 8" })
        {
            Build(project, settings, line, []);
            Compare($"files in another order, {line}", OfPlaces);
        }

        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{project.Events:N0} events and six other sources built in {builds} ways: 1, 2 and 8 threads, three memory limits, other languages and time zones, files in another order; {rows:N0} rows of {bytes / 1e6:N0} MB of text compared"),
            [.. failures]);

        void Compare(string name, string[] without)
        {
            var comparison = FileComparison.Of(first, project.Database, without);
            failures.AddRange(comparison.Differences.Select(difference => $"{name}: {difference}"));
            (builds, rows, bytes) = (builds + 1, rows + comparison.Rows, bytes + comparison.Bytes);
        }
    }

    private static IEnumerable<(string Name, string Line, Dictionary<string, string> Environment)> Ways() =>
    [
        ("1 thread", "threads: 1", []),
        ("8 threads", "threads: 8", []),
        ("300 MB", "memory_limit: 300MB", []),
        ("1 GB and 8 threads", "memory_limit: 1GB\nthreads: 8", []),
        ("a Turkish machine in Auckland", "threads: 2", new() { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Auckland" }),
        ("an Arabic machine in Honolulu", "threads: 8", new() { ["LC_ALL"] = "ar_SA.UTF-8", ["TZ"] = "Pacific/Honolulu" }),
    ];

    private static string SettingsOf(SampleProject project) => Path.Combine(project.Folder, "chatbotsql.yml");

    private static void Build(SampleProject project, string settings, string line, Dictionary<string, string> environment)
    {
        File.WriteAllText(SettingsOf(project), $"{settings}\n{line}\n");
        Command.Run(project.Folder, environment, "build", "--full", "--quiet");
    }

    /// <summary>Moves each day's folder of events below another, so that the last stands first.</summary>
    private static void NameFilesOtherwise(SampleProject project)
    {
        var events = Path.Combine(project.Folder, "archive", "events");
        var folders = Directory.GetDirectories(events).Order(StringComparer.Ordinal).ToList();
        foreach (var (index, folder) in folders.Index())
        {
            var above = Directory.CreateDirectory(Path.Combine(events, string.Create(CultureInfo.InvariantCulture, $"part {folders.Count - index:0000}"))).FullName;
            Directory.Move(folder, Path.Combine(above, Path.GetFileName(folder)));
        }
    }
}
