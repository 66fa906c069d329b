using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>Turns the plan of one question into one statement over the facts.</summary>
internal static class BoardRenderer
{
    /// <summary>
    /// A SELECT of the columns of <see cref="CuboidRenderer.Render(TemplateEngine, CuboidPlan)"/>, formulas included. It knows nothing of coverage: a
    /// formula counts what has no rows as 0.
    /// </summary>
    public static string Render(TemplateEngine templates, BoardPlan plan)
    {
        var cuboids = plan.Cuboids.Select(cuboid => CuboidRenderer.Render(templates, cuboid)).ToList();
        if (plan.Derived.IsEmpty && cuboids.Count == 1)
        {
            return cuboids[0];
        }

        var renderer = new FormulaRenderer(templates, plan.Metrics.ToDictionary(metric => metric.Name), MetricKeys.InWords);
        return SqlLayout.Tidy(templates.Render("metrics/derived", new Dictionary<string, object?>
        {
            ["cuboids"] = cuboids,
            ["shown"] = string.Join(", ", plan.Shown.Select(shown => $"({SqlLiteral.Text(shown.Metric)}, {SqlLiteral.Text(shown.Segment)})")),
            ["derived"] = plan.Derived.SelectMany(renderer.Render).ToList(),
        }));
    }
}
