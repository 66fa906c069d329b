using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;

namespace ChatbotSql.Run.Values;

/// <summary>Fills <c>estimates</c> from the tables of measures. To set up a statement takes as long as to compute some hundred thousand estimates, so one makes those of many segments.</summary>
/// <param name="mostEstimates">How many of several segments are made at once: they are held until all of them are there.</param>
internal sealed class EstimatesRun(DuckDbSession session, TemplateEngine templates, ImmutableArray<CuboidPlan> cuboids, long mostEstimates = EstimatesRun.MostEstimates)
{
    internal const long MostEstimates = 2_000_000;

    /// <param name="part">Told how many segments are done.</param>
    /// <exception cref="SqlException">A formula fails on the data.</exception>
    public void Make(Action<int> part)
    {
        var done = 0;
        foreach (var batch in Batches())
        {
            part(done);
            Make(new CuboidBatch(batch));
            done += batch.Length;
        }
    }

    private void Make(CuboidBatch batch)
    {
        foreach (var scan in batch.Scans)
        {
            session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(scan)} AS\n{CellsRenderer.NumberedSegments(templates, batch, scan)}");
        }

        session.Execute($"INSERT INTO estimates BY NAME\n{CuboidRenderer.RenderCells(templates, batch)}");
        session.Execute(string.Join(" ", batch.Scans.Select(scan => $"DROP TABLE {SqlLiteral.Identifier(scan)};")));
    }

    private List<ImmutableArray<CuboidPlan>> Batches()
    {
        var counts = session.Rows("SELECT segment, count(*) FROM cells GROUP BY segment").Rows.ToDictionary(row => (string)row[0]!, row => (long)row[1]!);
        var batches = new List<ImmutableArray<CuboidPlan>>();
        var room = 0L;
        foreach (var cuboid in cuboids.Where(cuboid => !cuboid.Metrics.IsEmpty))
        {
            var estimates = counts.GetValueOrDefault(cuboid.Segment) * cuboid.Metrics.Length;
            if (batches.Count == 0 || estimates > room)
            {
                batches.Add([]);
                room = mostEstimates;
            }

            batches[^1] = batches[^1].Add(cuboid);
            room -= estimates;
        }

        return batches;
    }
}
