using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>Turns the plan of one question into SQL.</summary>
internal static class CuboidRenderer
{
    /// <summary>
    /// A SELECT of <c>metric, grain, period_start, segment, one column per dimension, value, numerator, denominator,
    /// sample_size, interval, ci_low, ci_high</c> over the facts.
    /// </summary>
    public static string Render(TemplateEngine templates, CuboidPlan plan) => Render(templates, MetricKeys.InWords, new Dictionary<string, object?>
    {
        ["grain"] = PeriodSql.Name(plan.Grain),
        ["segment"] = plan.Segment,
        ["columns"] = plan.Dimensions.Select(dimension => dimension.Name).ToList(),
        ["scans"] = Scans(plan, scan => ScanRenderer.Render(templates, plan, scan, plan.Grain, namesGrain: false)),
    }, plan.Metrics, ["period_start", .. plan.Dimensions.Select(dimension => dimension.Name)]);

    /// <summary>The same with <c>cell</c> instead of the period and the segment, over tables of the numbered measures of all segments.</summary>
    public static string RenderCells(TemplateEngine templates, CuboidBatch batch) =>
        Render(templates, MetricKeys.InCells, new Dictionary<string, object?> { ["scans"] = Array.Empty<object>() }, batch.Metrics, ["cell"], metric =>
            batch.NumbersOf(metric) is { } few ? $"{Column(metric, "\"segment number\"")} IN ({string.Join(", ", few)})" : null);

    /// <summary>The same over the measures of a macro.</summary>
    internal static string RenderMacro(TemplateEngine templates, CuboidPlan plan) =>
        Render(templates, MetricKeys.InMacro, new Dictionary<string, object?> { ["scans"] = Scans(plan, scan => CellsRenderer.Numbered(templates, plan, scan)) }, plan.Metrics, ["cell"]);

    private static List<Dictionary<string, object?>> Scans(CuboidPlan plan, Func<FactScan, string> select) =>
        [.. plan.Scans.Select(scan => new Dictionary<string, object?> { ["name"] = scan.Name, ["sql"] = SqlLayout.Indent(select(scan)) })];

    /// <param name="context">What is not told by the metrics.</param>
    /// <param name="columns">The columns that tell the rows of a metric apart.</param>
    /// <param name="conditionOf">What narrows the rows of a metric, where not all are its own.</param>
    private static string Render(
        TemplateEngine templates,
        MetricKeys keys,
        Dictionary<string, object?> context,
        ImmutableArray<PlannedMetric> metrics,
        IReadOnlyList<string> columns,
        Func<PlannedMetric, string?>? conditionOf = null)
    {
        var intervals = metrics.Select(metric => metric.Interval).OfType<PlannedInterval>().ToList();
        return SqlLayout.Tidy(templates.Render("metrics/cuboid", new Dictionary<string, object?>(context)
        {
            ["is_cells"] = keys.IsNumbered,
            // What intervals take is set up once then, not once a metric; in a macro or for one metric that is the same.
            ["materialized"] = keys.IsTyped && metrics.Length > 1,
            ["metrics"] = metrics.Select(metric => MetricContext(metric, keys, columns, conditionOf?.Invoke(metric))).ToList(),
            ["has_interval"] = intervals.Count > 0,
            ["has_wilson"] = intervals.Exists(interval => interval is PlannedInterval.Wilson),
            ["has_clustered"] = intervals.Exists(interval => interval is PlannedInterval.Clustered),
            ["shares"] = keys.Metrics(metrics.Where(metric => metric is { Interval: PlannedInterval.Clustered, Metric.Metric.Unit: Unit.Percent }).Select(metric => metric.Name)),
            ["has_conditions"] = metrics.Any(metric => !metric.Conditions.IsEmpty),
            ["has_ordered"] = intervals.Exists(interval => interval is PlannedInterval.OrderStatistics),
        }));
    }

    /// <summary>A column that every scan has, of the one or the other.</summary>
    private static string Column(PlannedMetric metric, string name) =>
        metric.IsAcrossScans ? $"coalesce({metric.Numerator!.Scan}.{name}, {metric.Denominator!.Scan}.{name})" : name;

    private static Dictionary<string, object?> MetricContext(PlannedMetric metric, MetricKeys keys, IReadOnlyList<string> columns, string? condition) => new()
    {
        ["name"] = metric.Name,
        ["metric"] = keys.Metric(metric.Name),
        ["comment"] = SqlLiteral.Comment($"{metric.Metric.Label}. {metric.Metric.Metric.Texts.Description}"),
        ["keys"] = columns,
        ["condition"] = condition,
        ["is_ratio"] = metric.Numerator is not null,
        ["is_across"] = metric.IsAcrossScans,
        ["scan"] = (metric.Value ?? metric.Denominator!).Scan,
        ["numerator_scan"] = metric.Numerator?.Scan,
        ["denominator_scan"] = metric.Denominator?.Scan,
        ["value"] = metric.Value is { } value ? SideSql.Of(value) : null,
        ["numerator"] = metric.Numerator is { } numerator ? SideSql.Operand(numerator, metric.IsAcrossScans) : null,
        ["denominator"] = metric.Denominator is { } denominator ? SideSql.Operand(denominator, metric.IsAcrossScans) : null,
        ["sample_size"] = metric.SampleSize,
        ["interval"] = metric.Interval?.Method,
        ["conditions"] = metric.Conditions.Select(condition => ConditionContext(metric, condition)).ToList(),
        ["wilson"] = metric.Interval is PlannedInterval.Wilson wilson
            ? new Dictionary<string, object?> { ["outside"] = wilson.Outside } : null,
        ["clustered"] = metric.Interval is PlannedInterval.Clustered sums ? ClusteredContext(sums) : null,
        ["ordered"] = metric.Interval is PlannedInterval.OrderStatistics order
            ? new Dictionary<string, object?> { ["sorted"] = order.Sorted } : null,
    };

    private static Dictionary<string, object?> ConditionContext(PlannedMetric metric, PlannedCondition condition) => new()
    {
        ["band"] = condition.Band,
        ["breaks"] = metric.IsAcrossScans ? $"{metric.Denominator!.Scan}.{condition.Breaks}" : condition.Breaks,
    };

    private static Dictionary<string, object?> ClusteredContext(PlannedInterval.Clustered sums) => new()
    {
        ["clusters"] = sums.Clusters,
        ["sum_xx"] = sums.SumXx,
        ["sum_xy"] = sums.SumXy,
        ["sum_yy"] = sums.SumYy,
    };
}
