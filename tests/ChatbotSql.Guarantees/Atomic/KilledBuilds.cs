using System.Diagnostics;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Atomic;

/// <summary>Kills full and incremental builds at random moments, looks at the file each time, and builds again.</summary>
internal sealed class KilledBuilds
{
    private const int Seed = 20260105;

    private readonly Random random = new(Seed);
    private readonly List<string> failures = [];
    private readonly SampleProject project;
    private readonly string previous;
    private readonly string next;
    private int killed;
    private int keptPrevious;
    private int leftFiles;
    private (long Rows, long Bytes) compared;

    private KilledBuilds(GuaranteesOptions options)
    {
        var folder = options.EmptyFolder("kills");
        project = new SampleProject(Path.Combine(folder, "project"), conversations: 700, days: 28);
        previous = Path.Combine(folder, "previous.duckdb");
        next = Path.Combine(folder, "next.duckdb");
    }

    public static Outcome Try(GuaranteesOptions options)
    {
        var trial = new KilledBuilds(options);
        var full = trial.Prepare(trial.next, () => { }, "--full");
        trial.Prepare(trial.previous, trial.project.RemoveLastDay, "--full");
        var incremental = trial.TimeIncrement();
        for (var kill = 0; kill < options.Kills; kill++)
        {
            var isFull = kill % 2 == 0;
            trial.Kill(isFull, trial.random.NextDouble() * (isFull ? full : incremental));
            if (kill % 20 == 19)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kill + 1} of {options.Kills}"));
            }
        }

        return trial.Read();
    }

    /// <summary>Makes a clean build and keeps it.</summary>
    /// <returns>The seconds it took.</returns>
    private double Prepare(string copy, Action change, params string[] arguments)
    {
        change();
        var start = Stopwatch.GetTimestamp();
        Command.Run(project.Folder, ["build", "--quiet", .. arguments]);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Copy(project.Database, copy);
        return seconds;
    }

    /// <summary>The seconds of a build that only adds the last day.</summary>
    private double TimeIncrement()
    {
        project.AddLastDay();
        var start = Stopwatch.GetTimestamp();
        Command.Run(project.Folder, "build", "--quiet");
        Compare("an incremental build", next);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Kills a build that adds the last day to the previous file, then builds again without a kill.</summary>
    private void Kill(bool isFull, double after)
    {
        File.Copy(previous, project.Database, overwrite: true);
        project.AddLastDay();
        using (var command = Command.Begin(project.Folder, isFull ? ["build", "--quiet", "--full"] : ["build", "--quiet"]))
        {
            command.Process.WaitForExit(TimeSpan.FromSeconds(after));
            killed += command.Kill() ? 1 : 0;
        }

        var moment = string.Create(CultureInfo.InvariantCulture, $"killed after {after:0.000} s of {(isFull ? "a full" : "an incremental")} build");
        leftFiles += project.LeftOvers().Count;
        Look(moment);
        Command.Run(project.Folder, "build", "--quiet");
        Compare($"the build after one {moment}", next);
        if (project.LeftOvers() is { Count: > 0 } left)
        {
            failures.Add($"the build after one {moment} leaves {string.Join(", ", left)}");
        }
    }

    /// <summary>The file is one of the two builds in full.</summary>
    private void Look(string moment)
    {
        try
        {
            if (FileComparison.Of(project.Database, previous).Differences.IsEmpty)
            {
                keptPrevious++;
                return;
            }
        }
        catch (SqlException error)
        {
            failures.Add($"{moment}, the file does not open: {error.Reason}");
            return;
        }

        Compare(moment, next);
    }

    private void Compare(string what, string expected)
    {
        var comparison = FileComparison.Of(project.Database, expected);
        compared = (compared.Rows + comparison.Rows, compared.Bytes + comparison.Bytes);
        failures.AddRange(comparison.Differences.Select(difference => $"{what} is not a clean one: {difference}"));
    }

    private Outcome Read() => new(
        string.Create(CultureInfo.InvariantCulture, $"{killed} kills ({keptPrevious} left the old file, {leftFiles} left-over files, all cleaned); {compared.Rows:N0} rows, {compared.Bytes:N0} bytes equal to clean builds"),
        [.. failures]);
}
