using System.Diagnostics;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Guarantees.Measure;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Guarantees.Atomic;

/// <summary>Kills builds of one project, looks at the file each time, and builds again.</summary>
internal sealed class Killing
{
    private readonly Random random;
    private readonly SampleProject project;
    private readonly string previous;
    private readonly string next;
    private readonly List<string> failures = [];

    /// <param name="folder">A folder of its own.</param>
    /// <param name="seed">Says at which moments.</param>
    public Killing(string folder, int seed)
    {
        random = new Random(seed);
        project = SampleProject.Small(Path.Combine(folder, "project"));
        (previous, next) = (Path.Combine(folder, "previous.duckdb"), Path.Combine(folder, "next.duckdb"));
    }

    public IReadOnlyList<string> Failures => failures;

    /// <summary>Full builds that were killed.</summary>
    public int Full { get; private set; }

    public int Incremental { get; private set; }

    /// <summary>After how many kills the file was the one of before.</summary>
    public int KeptOld { get; private set; }

    public int HadNew { get; private set; }

    /// <summary>The files that stood beside it then.</summary>
    public int LeftFiles { get; private set; }

    /// <summary>The rows that were compared with those of clean builds.</summary>
    public long Rows { get; private set; }

    public long Bytes { get; private set; }

    /// <param name="kills">How many builds are killed; one that ends before its moment comes is none of them.</param>
    public void Run(int kills)
    {
        var full = Command("--full");
        File.Copy(project.Database, next);
        project.RemoveLastDay();
        Build(isFull: true);
        File.Copy(project.Database, previous);
        project.AddLastDay();
        var incremental = Command();
        Compare("an incremental build", next);
        for (var tried = 0; Full + Incremental < kills; tried++)
        {
            var isFull = tried % 2 == 0;
            // A little beyond the end as well, so that the swap is among the moments.
            Kill(isFull, random.NextDouble() * 1.1 * (isFull ? full : incremental));
            Console.Error.Write('.');
        }
    }

    /// <summary>Builds by the command.</summary>
    /// <returns>The seconds it took.</returns>
    private double Command(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        Measure.Command.Run(project.Folder, ["build", "--quiet", .. arguments]);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Builds by the library in this process, which takes less time than to start another.</summary>
    /// <exception cref="ProjectException">The build fails.</exception>
    private void Build(bool isFull = false) =>
        Builder.Build(Compiler.Load(project.Folder, InputPolicy.Required, new DiagnosticBag()), TimeProvider.System, isFull: isFull);

    /// <summary>Kills a build that adds the last day to the previous file, then builds again without a kill.</summary>
    private void Kill(bool isFull, double after)
    {
        File.Copy(previous, project.Database, overwrite: true);
        bool isKilled;
        using (var command = Measure.Command.Begin(project.Folder, isFull ? ["build", "--quiet", "--full"] : ["build", "--quiet"]))
        {
            command.Process.WaitForExit(TimeSpan.FromSeconds(after));
            isKilled = command.Kill();
        }

        (Full, Incremental) = (Full + (isKilled && isFull ? 1 : 0), Incremental + (isKilled && !isFull ? 1 : 0));
        var moment = string.Create(CultureInfo.InvariantCulture, $"killed after {after:0.000} s of {(isFull ? "a full" : "an incremental")} build");
        LeftFiles += project.LeftOvers().Count;
        Look(moment, isKilled ? 1 : 0);
        Build();
        Compare($"the build after one {moment}", next);
        if (project.LeftOvers() is { Count: > 0 } left)
        {
            Fail($"the build after one {moment} leaves {string.Join(", ", left)}");
        }
    }

    /// <summary>The file is one of the two builds in full.</summary>
    private void Look(string moment, int kills)
    {
        try
        {
            if (FileComparison.Of(project.Database, previous).Differences.IsEmpty)
            {
                KeptOld += kills;
                return;
            }

            HadNew += kills;
            Compare(moment, next);
        }
        catch (SqlException error)
        {
            Fail($"{moment}, the file does not open: {error.Reason}");
        }
    }

    private void Compare(string what, string expected)
    {
        var comparison = FileComparison.Of(project.Database, expected);
        (Rows, Bytes) = (Rows + comparison.Rows, Bytes + comparison.Bytes);
        foreach (var difference in comparison.Differences)
        {
            Fail($"{what} is not a clean one: {difference}");
        }
    }

    /// <summary>Says it at once as well, since a whole run takes long.</summary>
    private void Fail(string what)
    {
        failures.Add(what);
        Console.Error.WriteLine($"\nerror: {what}");
    }
}
