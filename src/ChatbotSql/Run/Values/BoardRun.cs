using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>Computes the values of a plan over the facts of a session: cells, estimates, completed, then formulas, then bands.</summary>
/// <param name="dimensions">Those that the values are split by.</param>
/// <param name="mostEstimates">How many estimates of several segments are made at once.</param>
internal sealed class BoardRun(DuckDbSession session, TemplateEngine templates, BoardPlan plan, ImmutableArray<BoundDimension> dimensions, ValuesRenderer values, long mostEstimates = EstimatesRun.MostEstimates)
{
    /// <summary>Fills the temporary tables <c>valued</c>, and <c>banded</c> with the bands that values stand in.</summary>
    /// <returns>How the tables of cells were made.</returns>
    /// <exception cref="SqlException">A formula fails on the data.</exception>
    /// <param name="part">Told how many parts of the work are done, and of how many.</param>
    public ImmutableArray<CellTableRecord> Run(Action<int, int>? part = null)
    {
        var records = new CellsRun(session, templates, plan.Cuboids).Make((done, of) => part?.Invoke(done, 2 * of));
        session.Execute(values.Numbers(
            [.. plan.Cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => (cuboid.Segment, cuboid.Dimensions, CellsRenderer.TableOf(scan, cuboid.Segment))))], dimensions));
        new EstimatesRun(session, templates, plan.Cuboids, mostEstimates).Make(done => part?.Invoke(plan.Cuboids.Length + done, 2 * plan.Cuboids.Length));
        session.Execute($"INSERT INTO valued BY NAME\n{values.Valued(forFormulas: false)}");
        Derive();
        FindBands();
        return records;
    }

    private void Derive()
    {
        var renderer = new FormulaRenderer(templates, plan.Metrics.ToDictionary(metric => metric.Name), MetricKeys.InCells);
        foreach (var select in renderer.Standardised(plan.Derived))
        {
            session.Execute($"INSERT INTO estimates BY NAME\n{select}");
        }

        foreach (var derived in plan.Derived)
        {
            if (renderer.Fillers(derived, values.Range) is { } fillers)
            {
                session.Execute($"INSERT INTO valued BY NAME\n{fillers}");
            }

            if (renderer.Formulas(derived) is { } formulas)
            {
                session.Execute($"INSERT INTO estimates BY NAME\n{formulas}");
            }
        }

        if (plan.Metrics.Any(metric => metric.Metric.IsFormula))
        {
            session.Execute($"INSERT INTO valued BY NAME\n{values.Valued(forFormulas: true)}");
        }
    }

    /// <summary>Finds the band of each value.</summary>
    private void FindBands()
    {
        foreach (var select in plan.Metrics.Where(metric => metric.Unavailable is null).SelectMany(metric => BandRenderer.Render(templates, metric)))
        {
            session.Execute($"INSERT INTO band_cells BY NAME\n{select}");
        }

        // Made first, because DuckDB takes bands for more than values otherwise, and would look the values up by them.
        session.Execute(templates.Render("metrics/banded", new Dictionary<string, object?>()));
    }
}
