using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Benchmarks.Rivals;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>The whole build against a bare scan of the columns of the archive that it reads.</summary>
internal static class BuildRows
{
    private const double Most = 7;

    public static Family Of(Stage stage)
    {
        var size = stage.Archive.Size;
        return new Family(
            [
                Trial.Of(Timed.ParquetScan, _ => ScanParquet(stage)),
                Trial.Of(Timed.AloneBuild, _ => stage.Build(Board.Alone).Whole),
                Trial.Of(Timed.ShippedBuild, _ => stage.Build(Board.Shipped).Whole),
            ],
            [
                Row.Times("full build / one scan of its Parquet columns", size, Timed.Build, Timed.ParquetScan, Goal.AtMost(Most, "x")),
                Row.Times("full build, conversations the only fact / one scan", size, Timed.AloneBuild, Timed.ParquetScan, Goal.None),
                Row.Times("full build, the shipped pack / one scan", size, Timed.ShippedBuild, Timed.ParquetScan, Goal.None),
            ]);
    }

    private static double ScanParquet(Stage stage)
    {
        using var session = DuckDbSession.InMemory();
        var sql = RivalSql.Parquet.Replace("{files}", SqlLiteral.Text(stage.Archive.Files), StringComparison.Ordinal);
        return Stage.Time(() => session.Execute(sql));
    }
}
