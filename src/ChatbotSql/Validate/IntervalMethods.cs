using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Tells which interval the sides of a metric allow.</summary>
internal static class IntervalMethods
{
    public static IntervalMethod Of(BoundMetric metric)
    {
        if (metric is not { Numerator: { Expression.IsSingleAggregate: true } numerator, Denominator: { Expression.IsSingleAggregate: true } denominator }
            || !ReadTheSameRows(numerator, denominator))
        {
            return IntervalMethod.None;
        }

        if (numerator.Expression.Aggregates[0].CountsRows && denominator.Expression.Aggregates[0].CountsRows)
        {
            return IntervalMethod.Wilson;
        }

        var areSums = IsWholeSum(numerator) && IsWholeSum(denominator);
        return areSums && metric.Metric.Unit != Unit.Currency ? IntervalMethod.Clustered : IntervalMethod.None;
    }

    /// <summary>Whether differences can be told from chance: the weeks of a longer window share rows.</summary>
    public static bool CanBeTested(BoundMetric metric) => Of(metric) != IntervalMethod.None && metric.Denominator!.WindowDays is null;

    private static bool ReadTheSameRows(BoundSide one, BoundSide other) =>
        one.Fact.Name == other.Fact.Name && one.Time == other.Time && one.WindowDays == other.WindowDays;

    /// <summary>Whether a side adds whole numbers up over the rows of its fact.</summary>
    private static bool IsWholeSum(BoundSide side)
    {
        var call = side.Expression.Aggregates[0];
        var isInteger = side.ArgumentTypes[0] is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER";
        return !call.IsDistinct && (call.CountsRows || (call.Function == "sum" && isInteger));
    }
}
