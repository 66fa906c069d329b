using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Benchmarks.Rivals;

/// <summary>Runs the SQL of the rivals over the conversations of a built file, in an instance of its own.</summary>
internal sealed class RivalSession : IDisposable
{
    private readonly DuckDbSession session = DuckDbSession.InMemory();
    private readonly List<(Cuboid Cuboid, string Result)> results = [];

    public RivalSession(string database) => session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");

    /// <summary>Times one scan of the 20 measures. It is the second: the first reads the file into memory and is not timed.</summary>
    public double Scan()
    {
        session.Execute(RivalSql.Scan);
        return Stage.Time(() => session.Execute(RivalSql.Scan));
    }

    /// <summary>Times one query a cuboid.</summary>
    public double QueryCuboids(IEnumerable<Cuboid> cuboids, ImmutableArray<string> formulas) => Stage.Time(() =>
    {
        foreach (var cuboid in cuboids)
        {
            Query(cuboid, RivalSql.Cuboid.Replace("{formulas}", string.Join(",\n    ", formulas), StringComparison.Ordinal));
        }
    });

    /// <summary>Times one query a metric and cuboid.</summary>
    public double QueryMetrics(IEnumerable<Cuboid> cuboids, ImmutableArray<string> formulas) => Stage.Time(() =>
    {
        foreach (var (cuboid, formula) in cuboids.SelectMany(cuboid => formulas.Select(formula => (cuboid, formula))))
        {
            Query(cuboid, RivalSql.Metric.Replace("{formula}", formula, StringComparison.Ordinal));
        }
    });

    /// <summary>How long the build took to make the cells, in seconds.</summary>
    public double SecondsOfCells() => session.Scalar<double>("SELECT sum(seconds) FROM meta.cell_tables");

    /// <summary>Compares the results of the queries so far with the rows of <c>metric_values</c>.</summary>
    /// <returns>What differs; empty when all agrees.</returns>
    public string Compare(string what) => new CellComparison(session, results).WithStored(what);

    /// <summary>Compares the results of the queries so far with the answer to a question.</summary>
    /// <returns>What differs; empty when all agrees.</returns>
    public string Compare(string what, RowSet answer) => new CellComparison(session, results).With(what, answer);

    public void Dispose() => session.Dispose();

    private void Query(Cuboid cuboid, string sql)
    {
        var result = $"temp.result_{results.Count}";
        session.Execute($"CREATE TEMP TABLE result_{results.Count} AS\n{cuboid.Fill(sql)}");
        results.Add((cuboid, result));
    }
}
