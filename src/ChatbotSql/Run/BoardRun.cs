using ChatbotSql.DuckDb;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;

namespace ChatbotSql.Run;

/// <summary>Computes the values of a plan over the facts of a session: estimates, completed, then formulas, then bands.</summary>
internal sealed class BoardRun(DuckDbSession session, TemplateEngine templates, BoardPlan plan, ValuesRenderer values)
{
    /// <summary>Computes the metrics of one cuboid.</summary>
    /// <exception cref="SqlException">A formula fails on the data.</exception>
    public void Estimate(CuboidPlan cuboid)
    {
        if (!cuboid.Metrics.IsEmpty)
        {
            session.Execute($"INSERT INTO estimates BY NAME\n{CuboidRenderer.Render(templates, cuboid)}");
        }
    }

    /// <summary>Makes the temporary table <c>valued</c> of the estimates, and what the bands need.</summary>
    public void Complete()
    {
        session.Execute($"CREATE TEMP TABLE valued AS\n{values.Valued(forFormulas: false)}");
        var renderer = new FormulaRenderer(templates, plan.Metrics.ToDictionary(metric => metric.Name), "valued", isCompleted: true);
        foreach (var derived in plan.Derived)
        {
            if (renderer.Fillers(derived) is { } fillers)
            {
                session.Execute(fillers);
            }

            foreach (var select in renderer.Render(derived))
            {
                session.Execute($"INSERT INTO estimates BY NAME\n{select}");
            }
        }

        session.Execute($"INSERT INTO valued BY NAME\n{values.Valued(forFormulas: true)}");
        foreach (var select in plan.Metrics.Where(metric => metric.Unavailable is null).SelectMany(metric => BandRenderer.Render(templates, metric)))
        {
            session.Execute($"INSERT INTO band_cells BY NAME\n{select}");
        }
    }
}
