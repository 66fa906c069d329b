using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>Renders what turns estimates into the rows of <c>metric_values</c>.</summary>
/// <param name="grains">The grains that the estimates hold.</param>
/// <param name="columns">The dimension columns that the estimates have.</param>
/// <param name="range">The plan whose dates narrow the estimates, or null where they hold everything.</param>
public sealed class ValuesRenderer(TemplateEngine templates, IEnumerable<Grain> grains, ImmutableArray<string> columns, int weekShift, CuboidPlan? range)
{
    /// <summary>A SELECT that completes the estimates of metrics over facts, or of formulas.</summary>
    public string Valued(bool forFormulas) => Render("outputs/valued", forFormulas);

    /// <summary>A SELECT of the rows of <c>metric_values</c> from completed estimates.</summary>
    public string Values() => Render("outputs/metric_values", forFormulas: false);

    private string Render(string template, bool forFormulas) => SqlLayout.Tidy(templates.Render(template, new Dictionary<string, object?>
    {
        ["for_formulas"] = forFormulas,
        ["grains"] = grains.Select(grain => GrainContext(grain, weekShift)).ToList(),
        ["columns"] = columns,
        ["from"] = Literal(range?.From),
        ["scanned_from"] = Literal(range?.ScannedFrom),
        ["spine_from"] = range?.ScannedFrom is { } scannedFrom ? Literal(Periods.Start(range.Grain, scannedFrom, weekShift)) : null,
        ["shown_from"] = range?.From is { } from ? Literal(Periods.Start(range.Grain, from, weekShift)) : null,
        ["to"] = Literal(range?.To),
    }));

    private static Dictionary<string, object?> GrainContext(Grain grain, int weekShift) => new()
    {
        ["name"] = grain.ToString().ToLowerInvariant(),
        ["is_all"] = grain == Grain.All,
        ["first"] = PeriodSql.Start(grain, "first_date", weekShift),
        ["last"] = PeriodSql.End(grain, "period_start"),
        ["step"] = PeriodSql.Step(grain),
    };

    private static string? Literal(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : null;
}
