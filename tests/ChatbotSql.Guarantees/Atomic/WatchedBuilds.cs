using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Atomic;

/// <summary>Lets readers of another kind query the file all the time while ten builds pass.</summary>
internal static class WatchedBuilds
{
    private const int Builds = 10;
    private const int Readers = 3;

    /// <summary>What a build of one state answers: the rows of its facts, its values and its record have to be of one build.</summary>
    private const string Sql = """
        SELECT
            (SELECT count(*) FROM conversations) AS conversations,
            (SELECT CAST(sum(hash(metric, grain, period_start, segment, value)) AS VARCHAR) FROM metric_values) AS metric_values,
            (SELECT sum(rows_read) FROM meta.reconciliation) AS rows_read
        """;

    public static Outcome Try(GuaranteesOptions options)
    {
        var project = SampleProject.Small(options.EmptyFolder("readers"));
        Command.Run(project.Folder, "build", "--quiet");
        var with = Read(project, "read.mjs").Trim();
        project.RemoveLastDay();
        Command.Run(project.Folder, "build", "--quiet");
        var without = Read(project, "read.mjs").Trim();
        var readers = Enumerable.Range(0, Readers).Select(_ => Begin(project, "poll.mjs")).ToList();
        var said = readers.Select(reader => (Output: reader.StandardOutput.ReadToEndAsync(), Error: reader.StandardError.ReadToEndAsync())).ToList();
        for (var build = 0; build < Builds; build++)
        {
            (build % 2 == 0 ? project.AddLastDay : (Action)project.RemoveLastDay)();
            Command.Run(project.Folder, "build", "--quiet");
        }

        readers.ForEach(reader => reader.StandardInput.Close());
        var answers = said.SelectMany(reader => reader.Output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var failures = answers.Where(answer => answer != with && answer != without).Distinct().Select(answer => $"a reader saw {answer}, which is neither {with} nor {without}")
            .Concat(said.Select(reader => reader.Error.GetAwaiter().GetResult().Trim()).Where(error => error.Length > 0))
            .ToList();
        if (!answers.Contains(with) || !answers.Contains(without))
        {
            failures.Add($"of {answers.Count} answers none is of one of the two builds");
        }

        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{Readers} processes of another client opened and queried the file {answers.Count:N0} times during {Builds} builds; each answer was of one whole build ({answers.Count(answer => answer == with):N0} and {answers.Count(answer => answer == without):N0})"),
            [.. failures]);
    }

    private static string Read(SampleProject project, string script)
    {
        using var reader = Begin(project, script);
        return reader.StandardOutput.ReadToEnd();
    }

    private static Process Begin(SampleProject project, string script) => Process.Start(new ProcessStartInfo("node", [script, project.Database, Sql])
    {
        WorkingDirectory = Client(),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string Client([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../ChatbotSql.EndToEnd/client"));
}
