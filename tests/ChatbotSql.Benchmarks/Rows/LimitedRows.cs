using System.Globalization;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>The whole build of a large archive under a memory limit, in a process of its own.</summary>
internal static class LimitedRows
{
    private const decimal LeastMillions = 100;
    private const string Limit = "2GB";

    public static Family Of(Stage stage)
    {
        var size = stage.Archive.Size;
        return stage.Archive.Millions < LeastMillions ? new Family([], []) : new Family(
            [new Trial([Timed.LimitedBuild, Timed.LimitedMemory], (samples, _) => Build(stage, samples))],
            [
                Row.Times($"full build under {Limit} / one scan of its Parquet columns", size, Timed.LimitedBuild, Timed.ParquetScan, Goal.AtMost(12, "x")),
                new Row($"full build under {Limit}, peak memory", [Timed.LimitedMemory], samples => new RowResult(
                    $"full build under {Limit}, peak memory", size, "", "", samples.Median(Timed.LimitedMemory) / 1024, " GiB", Goal.AtMost(2.5, " GB") with { Most = 2.5e9 / (1 << 30) })),
            ]);
    }

    private static void Build(Stage stage, Samples samples)
    {
        var database = Path.Combine(stage.Work, "limited.duckdb");
        File.Delete(database);
        var said = Processes.Run(Environment.ProcessPath!, [BenchmarkCommand.BuildOnce, stage.Archive.Files, database, Limit]).Trim().Split(' ');
        samples.Add(Timed.LimitedBuild, double.Parse(said[0], CultureInfo.InvariantCulture));
        samples.Add(Timed.LimitedMemory, double.Parse(said[1], CultureInfo.InvariantCulture));
    }
}
