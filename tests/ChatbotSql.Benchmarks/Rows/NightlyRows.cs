using ChatbotSql.Benchmarks.Archives;
using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Benchmarks.Rivals;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>A build that finds one new day, and one that finds nothing new.</summary>
internal static class NightlyRows
{
    private const decimal Millions = 10;

    public static Family Of(Stage stage)
    {
        var size = stage.Archive.Size;
        var year = new Lazy<GrowingYear>(() => new GrowingYear(stage.Archive, stage.Work));
        return new Family(
            [
                new Trial([Timed.Nightly, Timed.NothingNew], (samples, compares) =>
                {
                    var catalog = year.Value.AddLastDay();
                    samples.Add(Timed.Nightly, TimedBuild.Run(catalog).Whole);
                    samples.Add(Timed.NothingNew, TimedBuild.Run(catalog).Whole);
                    if (compares)
                    {
                        stage.Report(TableComparison.Run("the nightly build", catalog.Settings.Database, stage.Built().Settings.Database));
                    }
                }),
            ],
            [
                Row.Absolute("nightly build, one new day on 364", size, Timed.Nightly, " s", 1, stage.Archive.Millions <= Millions ? Goal.AtMost(1, " s") : Goal.None),
                new Row("nightly build, share of the full build", [Timed.Nightly, Timed.Build], samples => Share(samples, stage)),
                Row.Absolute("build with nothing new", size, Timed.NothingNew, " s", 1, Goal.AtMost(0.5, " s")),
            ]);
    }

    private static RowResult Share(Samples samples, Stage stage)
    {
        var (nightly, full) = (samples.Median(Timed.Nightly), samples.Median(Timed.Build));
        var goal = Goal.AtMost(8, "%");
        return new RowResult(
            "nightly build, share of the full build", stage.Archive.Size, Row.Seconds(nightly), Row.Seconds(full), 100 * nightly / full, "%",
            stage.Archive.Millions > Millions ? goal : goal.Unjudged("100M"));
    }
}
