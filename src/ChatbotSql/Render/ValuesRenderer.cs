using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Renders what turns estimates into the rows of <c>metric_values</c>.</summary>
/// <param name="grains">The grains that the estimates hold.</param>
/// <param name="columns">The dimension columns that the estimates have.</param>
/// <param name="range">The plan whose dates narrow the estimates, or null where they hold everything.</param>
public sealed class ValuesRenderer(TemplateEngine templates, IEnumerable<Grain> grains, ImmutableArray<string> columns, int weekShift, CuboidPlan? range)
{
    /// <summary>A statement that numbers the cells of the tables of measures.</summary>
    public string Numbers(IEnumerable<(string Segment, ImmutableArray<BoundDimension> Dimensions, string Table)> tables, ImmutableArray<BoundDimension> dimensions) => SqlLayout.Tidy(templates.Render("metrics/numbers", new Dictionary<string, object?>
    {
        ["tables"] = tables.Select(table => new Dictionary<string, object?>
        {
            ["segment"] = table.Segment,
            ["table"] = table.Table,
            ["columns"] = table.Dimensions.Select(dimension => dimension.Name).ToList(),
        }).ToList(),
        ["columns"] = dimensions.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["type"] = dimension.Type }).ToList(),
        ["grains"] = grains.Select(grain => GrainContext(grain, weekShift)).ToList(),
    }));

    /// <summary>A SELECT that completes the estimates of metrics over facts, or of formulas.</summary>
    public string Valued(bool forFormulas) => Render("outputs/valued", forFormulas);

    /// <summary>A SELECT of the values of cells, by metric and cell, from completed estimates.</summary>
    public string CellValues() => Render("outputs/cell_values", forFormulas: false);

    /// <summary>A SELECT of the rows of <c>metric_values</c> from completed estimates.</summary>
    public string Values() => MetricValues("CAST(cell_values.metric AS VARCHAR)", CellValues());

    /// <summary>A SELECT of the rows of <c>metric_values</c> from what a build has stored.</summary>
    public string StoredValues() => MetricValues("metrics.metric", null);

    private string MetricValues(string metric, string? values) => SqlLayout.Tidy(templates.Render("outputs/metric_values", new Dictionary<string, object?>
    {
        ["metric"] = metric,
        ["columns"] = columns,
        ["values"] = values,
        ["is_stored"] = values is null,
    }));

    private string Render(string template, bool forFormulas) => SqlLayout.Tidy(templates.Render(template, new Dictionary<string, object?>
    {
        ["for_formulas"] = forFormulas,
        ["grains"] = grains.Select(grain => GrainContext(grain, weekShift)).ToList(),
        ["columns"] = columns,
        ["grain_names"] = string.Join(", ", grains.Select(grain => SqlLiteral.Text(PeriodSql.Name(grain)))),
        ["from"] = Literal(range?.From),
        ["scanned_from"] = Literal(range?.ScannedFrom),
        ["spine_from"] = range?.ScannedFrom is { } scannedFrom ? Literal(Periods.Start(range.Grain, scannedFrom, weekShift)) : null,
        ["shown_from"] = range?.From is { } from ? Literal(Periods.Start(range.Grain, from, weekShift)) : null,
        ["to"] = Literal(range?.To),
    }));

    private static Dictionary<string, object?> GrainContext(Grain grain, int weekShift) => new()
    {
        ["name"] = PeriodSql.Name(grain),
        ["is_all"] = grain == Grain.All,
        ["first"] = PeriodSql.Start(grain, "first_date", weekShift),
        ["last"] = PeriodSql.End(grain, "period_start"),
        ["step"] = PeriodSql.Step(grain),
    };

    private static string? Literal(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : null;
}
