using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Benchmarks.Rivals;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>The metrics step against a bare scan, and against the queries that a person would write.</summary>
internal static class MetricRows
{
    /// <summary>Fewer conversations say more about fixed costs than about the work; goals are stated from 1 million.</summary>
    private const long FewConversations = 300_000;

    /// <summary>From here on, the goal for 10 million is nearer than that for 1 million.</summary>
    private const long ManyConversations = 3_000_000;

    public static Family Of(Stage stage)
    {
        var size = stage.Archive.Size;
        return new Family(
            [
                new Trial([Timed.Build, Timed.Metrics, Timed.Cells], (samples, _) => Build(stage, samples)),
                Trial.Of(Timed.Scan, _ => Scan(stage)),
                Trial.Of(Timed.CuboidQueries, compares => Rival(stage, compares, "one query a cuboid", rival => rival.QueryCuboids(Cuboid.Stored, RivalSql.Formulas))),
                Trial.Of(Timed.MetricQueries, compares => Rival(stage, compares, "one query a metric and cuboid", rival => rival.QueryMetrics(Cuboid.Stored, RivalSql.Formulas))),
                Trial.Of(Timed.MedianMetrics, compares => Medians(stage, compares)),
            ],
            [
                Row.Times("cells of 24 cuboids / one scan of their 20 measures", size, Timed.Cells, Timed.Scan, AtMost(stage, 8, 4.5)),
                Row.Faster("cells of 24 cuboids faster than one query a cuboid", size, Timed.Cells, Timed.CuboidQueries, AtLeast(stage, 5)),
                Row.Faster("cells of 24 cuboids faster than one query a metric and cuboid", size, Timed.Cells, Timed.MetricQueries, AtLeast(stage, 35)),
                Row.Times("metrics step / one scan of its 20 measures", size, Timed.Metrics, Timed.Scan, AtMost(stage, 8, 4.5)),
                Row.Times("metrics step with medians / one scan", size, Timed.MedianMetrics, Timed.Scan, AtMost(stage, 20, 15)),
                Row.Faster("metrics step faster than one query a cuboid", size, Timed.Metrics, Timed.CuboidQueries, AtLeast(stage, 5)),
                Row.Faster("metrics step faster than one query a metric and cuboid", size, Timed.Metrics, Timed.MetricQueries, AtLeast(stage, 35)),
            ]);
    }

    /// <summary>Builds the board. The cells are what rivals make; the metrics step goes on to values, intervals, bands, changes and macros.</summary>
    private static void Build(Stage stage, Samples samples)
    {
        var times = stage.Build(Board.Additive);
        samples.Add(Timed.Build, times.Whole);
        samples.Add(Timed.Metrics, times.Metrics);
        using var built = new RivalSession(stage.Built().Settings.Database);
        samples.Add(Timed.Cells, built.SecondsOfCells());
    }

    /// <summary>One scan of columns that are in memory; the metrics step has to read them first.</summary>
    private static double Scan(Stage stage)
    {
        using var rival = new RivalSession(stage.Built().Settings.Database);
        return rival.Scan();
    }

    private static double Rival(Stage stage, bool compares, string what, Func<RivalSession, double> query)
    {
        using var rival = new RivalSession(stage.Built().Settings.Database);
        var seconds = query(rival);
        if (compares)
        {
            stage.Report(rival.Compare(what));
        }

        return seconds;
    }

    /// <summary>The metrics step of the board with medians; the rival's are computed only to compare.</summary>
    private static double Medians(Stage stage, bool compares)
    {
        var seconds = stage.Build(Board.Medians).Metrics;
        if (compares)
        {
            using var rival = new RivalSession(stage.Database(Board.Medians));
            rival.QueryCuboids(Cuboid.Stored, [.. RivalSql.Formulas, .. RivalSql.Medians]);
            stage.Report(rival.Compare("medians, one query a cuboid"));
        }

        return seconds;
    }

    private static Goal AtMost(Stage stage, double at1M, double at10M) => stage.Archive.Conversations switch
    {
        < FewConversations => Goal.AtMost(at1M, "x").Unjudged("1M chats"),
        < ManyConversations => Goal.AtMost(at1M, "x"),
        _ => Goal.AtMost(at10M, "x"),
    };

    private static Goal AtLeast(Stage stage, double least) =>
        stage.Archive.Conversations < FewConversations ? Goal.AtLeast(least, "x").Unjudged("1M chats") : Goal.AtLeast(least, "x");
}
