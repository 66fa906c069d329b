using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Times and lengths are skewed: one conversation that is left open over night moves an average of hundreds.</summary>
internal static class DurationsAreMedians
{
    /// <summary>What the names of columns end with that hold a length of time.</summary>
    private static readonly ImmutableArray<string> Endings = ["_seconds", "_minutes", "_hours", "_days", "_ms", "_milliseconds", "duration"];

    /// <summary>What the names of columns begin with that hold a length of time, such as <c>days_to_qualified</c>.</summary>
    private static readonly ImmutableArray<string> Beginnings = ["seconds_to_", "minutes_to_", "hours_to_", "days_to_", "time_to_", "duration"];

    /// <summary>Functions of DuckDB whose result is a length of time.</summary>
    private static readonly ImmutableArray<string> Differences = ["date_diff(", "datediff(", "date_sub(", "datesub("];

    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        metric.Sides.Where(side => metric.Metric.Origin.Holds(side.Expression.Sql.Origin.Span))
            .SelectMany(side => side.Expression.Aggregates
                .Where((call, index) => Averages(metric, side, call) && IsSkewed(metric, side, call, side.ArgumentTypes[index]))
                .Select(call => Warning(side.Expression, call)));

    private static Diagnostic Warning(Expression expression, AggregateCall call)
    {
        var what = call.Function == "sum" ? $"`{call.Call}` over a count is an average, which" : $"`{call.Call}`";
        return GuardErrors.AverageOfSkewed(expression.Sql.SpanOf(call.Start, call.End - call.Start), what, $"median({call.Argument})");
    }

    /// <summary>A sum over a count of the same rows is an average as well.</summary>
    private static bool Averages(BoundMetric metric, BoundSide side, AggregateCall call) => call.Function switch
    {
        "avg" or "mean" => true,
        "sum" => ReferenceEquals(side, metric.Numerator) && metric.Denominator is { } below && below.Fact.Name == side.Fact.Name && below.Expression.Aggregates is [{ CountsRows: true } or { Function: "count" }],
        _ => false,
    };

    private static bool IsSkewed(BoundMetric metric, BoundSide side, AggregateCall call, string? type) =>
        type == "INTERVAL"
        || metric.Metric.Unit is Unit.Seconds or Unit.Days
        || Differences.Any(function => call.Argument!.Contains(function, StringComparison.OrdinalIgnoreCase))
        || side.Expression.Columns.Any(column => call.Start <= column.Start && column.Start < call.End && IsLength(column.Name.ToLowerInvariant()));

    private static bool IsLength(string column) =>
        column == "turns"
        || Endings.Any(ending => column.EndsWith(ending, StringComparison.Ordinal))
        || Beginnings.Any(beginning => column.StartsWith(beginning, StringComparison.Ordinal));
}
