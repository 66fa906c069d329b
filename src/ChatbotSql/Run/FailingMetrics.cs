using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Finds the formulas and the bands that fail, one by one, over the tables of values as a failure of all of them together has left them.</summary>
/// <remarks>Only there are the cells complete: a formula may fail on the zeros of a day without rows, which no question about it alone has.</remarks>
internal sealed class FailingMetrics(DuckDbSession session, TemplateEngine templates, BoardPlan plan)
{
    private readonly FormulaRenderer formulas = new(templates, plan.Metrics.ToDictionary(metric => metric.Name), MetricKeys.InCells);

    /// <summary>An error for each metric that fails.</summary>
    public ImmutableArray<Diagnostic> Find() =>
        [.. plan.Metrics.Where(metric => metric.Unavailable is null).Select(metric => StatementsOf(metric).Select(sql => Try(metric, sql)).FirstOrDefault(failure => failure is not null)).OfType<Diagnostic>()];

    private IEnumerable<string> StatementsOf(BoundMetric metric)
    {
        var standardised = plan.Derived.Select(derived => derived with { Standardised = [.. derived.Standardised.Where(pair => pair.Metric.Name == metric.Name)] });
        return formulas.Standardised(standardised)
            .Concat(plan.Derived.Select(derived => formulas.Formulas(derived with { Formulas = [.. derived.Formulas.Where(formula => formula.Name == metric.Name)] })).OfType<string>())
            .Concat(BandRenderer.Render(templates, metric));
    }

    private Diagnostic? Try(BoundMetric metric, string sql)
    {
        try
        {
            session.Execute($"CREATE OR REPLACE TEMP TABLE tried AS\n{sql}");
            return null;
        }
        catch (SqlException error) when (error.MayBeOfDefinitions)
        {
            return RunErrors.MetricFails(metric.Metric.Name, error);
        }
    }
}
