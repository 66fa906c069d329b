using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Renders what turns estimates into the rows of <c>metric_values</c>.</summary>
/// <param name="grains">The grains that the estimates hold.</param>
/// <param name="columns">The dimension columns that the estimates have.</param>
/// <param name="range">The dates that narrow the estimates.</param>
internal sealed class ValuesRenderer(TemplateEngine templates, IEnumerable<Grain> grains, ImmutableArray<string> columns, int weekShift, DateRange range)
{
    /// <summary>The dates that narrow the estimates.</summary>
    public DateRange Range => range;

    /// <summary>A statement that numbers the cells of the tables of measures.</summary>
    /// <param name="dimensions">Those that cells are to have a column for; what no table is split by is NULL.</param>
    public string Numbers(IReadOnlyCollection<(string Segment, ImmutableArray<BoundDimension> Dimensions, string Table)> tables, ImmutableArray<BoundDimension> dimensions) => SqlLayout.Tidy(templates.Render("metrics/numbers", new Dictionary<string, object?>
    {
        ["tables"] = tables.Select(table => new Dictionary<string, object?>
        {
            ["segment"] = table.Segment,
            ["table"] = table.Table,
            ["columns"] = table.Dimensions.Select(dimension => dimension.Name).ToList(),
        }).ToList(),
        ["columns"] = dimensions.Where(dimension => IsUsed(dimension, tables)).Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["type"] = dimension.Type }).ToList(),
        ["shown"] = dimensions.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["type"] = dimension.Type, ["is_used"] = IsUsed(dimension, tables) }).ToList(),
        ["grains"] = grains.Select(grain => GrainContext(grain, weekShift)).ToList(),
    }));

    /// <summary>A SELECT that completes the estimates of metrics over facts, or of formulas.</summary>
    /// <param name="whole">What the segment is called that has a row for every period.</param>
    public string Valued(bool forFormulas, string whole = "all") => Render("outputs/valued", forFormulas, whole);

    /// <summary>A SELECT of the values of cells, by metric and cell, from completed estimates.</summary>
    public string CellValues() => Render("outputs/cell_values", forFormulas: false, "all");

    /// <summary>Statements that store the cells and their values.</summary>
    public string CellTable() => templates.Render("outputs/cell_table", new Dictionary<string, object?> { ["columns"] = columns, ["values"] = CellValues() });

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

    private string Render(string template, bool forFormulas, string whole) => SqlLayout.Tidy(templates.Render(template, new Dictionary<string, object?>
    {
        ["for_formulas"] = forFormulas,
        ["whole"] = whole,
        ["grain_names"] = string.Join(", ", grains.Select(grain => SqlLiteral.Text(PeriodSql.Name(grain)))),
        ["from"] = range.From,
        ["scanned_from"] = range.ScannedFrom,
        ["spine_from"] = range.SpineFrom,
        ["shown_from"] = range.ShownFrom,
        ["to"] = range.To,
    }));

    private static bool IsUsed(BoundDimension dimension, IEnumerable<(string Segment, ImmutableArray<BoundDimension> Dimensions, string Table)> tables) =>
        tables.Any(table => table.Dimensions.Contains(dimension));

    private static Dictionary<string, object?> GrainContext(Grain grain, int weekShift) => new()
    {
        ["name"] = PeriodSql.Name(grain),
        ["is_all"] = grain == Grain.All,
        ["first"] = PeriodSql.Start(grain, "first_date", weekShift),
        ["last"] = PeriodSql.End(grain, "period_start"),
        ["step"] = PeriodSql.Step(grain),
    };
}
