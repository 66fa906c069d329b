using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns the plan of one question into SQL.</summary>
public static class CuboidRenderer
{
    /// <summary>
    /// A SELECT of <c>metric, grain, period_start, segment, one column per dimension, value, numerator, denominator,
    /// sample_size, interval, ci_low, ci_high</c> over the facts.
    /// </summary>
    public static string Render(TemplateEngine templates, CuboidPlan plan) => SqlLayout.Tidy(templates.Render("metrics/cuboid", Context(plan)));

    private static Dictionary<string, object?> Context(CuboidPlan plan)
    {
        var columns = plan.Dimensions.Select(dimension => dimension.Name).ToList();
        var intervals = plan.Metrics.Select(metric => metric.Interval).OfType<PlannedInterval>().ToList();
        return new Dictionary<string, object?>
        {
            ["grain"] = plan.Grain.ToString().ToLowerInvariant(),
            ["segment"] = plan.Segment,
            ["columns"] = columns,
            ["scans"] = plan.Scans.Select(scan => ScanContext(plan, scan)).ToList(),
            ["metrics"] = plan.Metrics.Select(metric => MetricContext(metric, columns)).ToList(),
            ["has_interval"] = intervals.Count > 0,
            ["has_wilson"] = intervals.Exists(interval => interval is PlannedInterval.Wilson),
            ["has_clustered"] = intervals.Exists(interval => interval is PlannedInterval.Clustered),
            ["has_ordered"] = intervals.Exists(interval => interval is PlannedInterval.OrderStatistics),
        };
    }

    private static Dictionary<string, object?> ScanContext(CuboidPlan plan, FactScan scan)
    {
        var date = PeriodSql.Date(scan, plan.TimeZone);
        var period = PeriodSql.Start(plan.Grain, date, plan.WeekShift);
        var grouped = plan.Dimensions.Select(dimension => GroupKey(scan, dimension.Name, DimensionSql(dimension, scan.Fact.Name))).ToList();
        if (plan.Grain != Grain.All)
        {
            grouped.Insert(0, GroupKey(scan, "period_start", period));
        }

        return new Dictionary<string, object?>
        {
            ["name"] = scan.Name,
            ["fact"] = scan.Fact.Name,
            ["period"] = period,
            ["dimensions"] = plan.Dimensions.Select(dimension => DimensionContext(dimension, scan.Fact.Name)).ToList(),
            ["measures"] = scan.Measures.Select(measure => new Dictionary<string, object?> { ["name"] = measure.Name, ["sql"] = measure.Sql }).ToList(),
            ["conditions"] = Conditions(plan, scan, date).ToList(),
            ["is_grouped"] = grouped.Count > 0,
            ["group"] = string.Join(", ", grouped),
        };
    }

    /// <summary>A dimension as a column of its own name.</summary>
    private static Dictionary<string, object?> DimensionContext(BoundDimension dimension, string fact)
    {
        var sql = DimensionSql(dimension, fact);
        return new() { ["expression"] = sql == dimension.Name ? sql : $"{sql} AS {dimension.Name}" };
    }

    private static string DimensionSql(BoundDimension dimension, string fact)
    {
        var sql = dimension.SqlByFact[fact];
        return sql == dimension.Name || dimension.Type == "BOOLEAN" ? sql : $"CAST({sql} AS VARCHAR)";
    }

    /// <summary>What a column is grouped by: its name, unless the fact has a column of that name, which would come first.</summary>
    private static string GroupKey(FactScan scan, string name, string sql) => scan.Fact.Shape.TypeOf(name) is null ? name : sql;

    private static IEnumerable<string> Conditions(CuboidPlan plan, FactScan scan, string date)
    {
        if (plan.Grain != Grain.All)
        {
            yield return $"{date} IS NOT NULL";
        }

        if (plan.ScannedFrom is { } from)
        {
            yield return $"{date} >= {SqlLiteral.Date(from)}";
        }

        if (plan.To is { } to)
        {
            yield return $"{date} <= {SqlLiteral.Date(to)}";
        }

        foreach (var (dimension, value) in plan.At)
        {
            yield return $"CAST({dimension.SqlByFact[scan.Fact.Name]} AS VARCHAR) IS NOT DISTINCT FROM {SqlLiteral.TextOrNull(value)}";
        }

        if (plan.Where is not null)
        {
            yield return $"({plan.Where})";
        }
    }

    private static Dictionary<string, object?> MetricContext(PlannedMetric metric, List<string> columns) => new()
    {
        ["name"] = metric.Name,
        ["comment"] = $"{metric.Metric.Label}. {metric.Metric.Metric.Texts.Description}".Replace('\n', ' '),
        ["columns"] = columns,
        ["is_ratio"] = metric.Numerator is not null,
        ["is_across"] = metric.IsAcrossScans,
        ["scan"] = (metric.Value ?? metric.Denominator!).Scan,
        ["numerator_scan"] = metric.Numerator?.Scan,
        ["denominator_scan"] = metric.Denominator?.Scan,
        ["value"] = metric.Value?.Sql,
        ["numerator"] = Side(metric, metric.Numerator),
        ["denominator"] = Side(metric, metric.Denominator),
        ["sample_size"] = metric.SampleSize,
        ["interval"] = metric.Interval?.Method,
        ["wilson"] = metric.Interval is PlannedInterval.Wilson wilson
            ? new Dictionary<string, object?> { ["outside"] = wilson.Outside } : null,
        ["clustered"] = metric.Interval is PlannedInterval.Clustered sums ? ClusteredContext(sums) : null,
        ["ordered"] = metric.Interval is PlannedInterval.OrderStatistics order
            ? new Dictionary<string, object?> { ["sorted"] = order.Sorted } : null,
    };

    private static Dictionary<string, object?> ClusteredContext(PlannedInterval.Clustered sums) => new()
    {
        ["clusters"] = sums.Clusters,
        ["sum_xx"] = sums.SumXx,
        ["sum_xy"] = sums.SumXy,
        ["sum_yy"] = sums.SumYy,
    };

    /// <summary>A side stands in parentheses where it is more than one measure.</summary>
    private static string? Side(PlannedMetric metric, PlannedSide? side) => side switch
    {
        null => null,
        _ when side.Sql.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') => metric.IsAcrossScans ? $"{side.Scan}.{side.Sql}" : side.Sql,
        _ => $"({side.Sql})",
    };
}
