using System.Collections.Immutable;
using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Benchmarks.Rivals;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>Questions to a built file: one that its cells answer, and one by a dimension that it has no cells of.</summary>
internal static class QueryRows
{
    private const double Milliseconds = 1000;
    private static readonly Cuboid Stored = new(Grain.Month, ["intent"]);
    private static readonly Cuboid NotStored = new(Grain.Week, ["source"]);

    public static Family Of(Stage stage)
    {
        var size = stage.Archive.Size;
        return new Family(
            [
                Trial.Of(Timed.StoredQuery, compares => Ask(stage, ["deflected_share"], Stored, rows => Compare(stage, compares, rows, Stored, [.. RivalSql.Formulas.Where(formula => formula.EndsWith(" deflected_share", StringComparison.Ordinal))]))),
                Trial.Of(Timed.FactQuery, compares => Ask(stage, [], NotStored, rows => Compare(stage, compares, rows, NotStored, RivalSql.Formulas))),
            ],
            [
                Row.Absolute("query of stored cells", size, Timed.StoredQuery, " ms", Milliseconds, Goal.AtMost(30, " ms")),
                new Row("query of 20 metrics from facts, beyond one scan", [Timed.FactQuery, Timed.Scan], samples => BeyondScan(samples, size)),
            ]);
    }

    /// <summary>Times the answer to a question; <paramref name="check"/> is not timed.</summary>
    /// <param name="names">The metrics; none for all.</param>
    private static double Ask(Stage stage, ImmutableArray<string> names, Cuboid cuboid, Action<RowSet> check)
    {
        var catalog = stage.Built();
        var metrics = catalog.Metrics.Where(metric => names.IsEmpty || names.Contains(metric.Name));
        var dimensions = catalog.Dimensions.Where(dimension => cuboid.Dimensions.Contains(dimension.Name));
        var question = Question.Of([.. metrics], cuboid.Grain, [.. dimensions]);
        RowSet? rows = null;
        var seconds = Stage.Time(() => rows = QueryRunner.Run(catalog, question));
        check(rows!);
        return seconds;
    }

    private static void Compare(Stage stage, bool compares, RowSet rows, Cuboid cuboid, ImmutableArray<string> formulas)
    {
        if (compares)
        {
            using var rival = new RivalSession(stage.Built().Settings.Database);
            rival.QueryCuboids([cuboid], formulas);
            stage.Report(rival.Compare($"query by {cuboid.Segment} and {cuboid.GrainName}", rows));
        }
    }

    private static RowResult BeyondScan(Samples samples, string size)
    {
        var (query, scan) = (samples.Median(Timed.FactQuery), samples.Median(Timed.Scan));
        return new RowResult("query of 20 metrics from facts, beyond one scan", size, Row.Seconds(query), Row.Seconds(scan), (query - scan) * Milliseconds, " ms", Goal.AtMost(30, " ms"));
    }
}
