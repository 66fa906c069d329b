using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>The aggregates of measures over the rows of a fact.</summary>
internal static class MeasureSql
{
    public static string Of(PlannedMeasure measure)
    {
        var call = Call(measure.Aggregate);
        string[] conditions = measure.Aggregate is Aggregate.InOrder order ? [.. measure.Conditions, $"{order.Argument} IS NOT NULL"] : [.. measure.Conditions];
        return conditions.Length == 0 ? call : $"{call} FILTER (WHERE {ConditionSql.All(conditions)})";
    }

    private static string Call(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Written written => written.Call,
        // DuckDB rounds what lies between DECIMALs to their scale, and between FLOATs; as DOUBLE it lies between the two values.
        Aggregate.Between between => between.Over($"CAST({between.Argument} AS DOUBLE)"),
        Aggregate.Rows => "count(*)",
        Aggregate.Values values => $"count({values.Argument})",
        Aggregate.InOrder order => $"list({order.Argument} ORDER BY {order.Argument})",
        Aggregate.Breaks breaks => $"count_if(NOT coalesce({breaks.Condition}, false))",
        Aggregate.Outside outside => $"count_if(coalesce({ConditionSql.All(outside.Numerator)}, false) AND NOT coalesce({ConditionSql.All(outside.Denominator)}, false))",
        Aggregate.Clusters clusters => $"count_if({Amount(clusters.Amount)} <> 0)",
        Aggregate.Products products => $"sum({Amount(products.One)} * {Amount(products.Other)})",
        _ => throw new InvalidOperationException($"a measure of no known kind: {aggregate}"),
    };

    /// <summary>Wide enough that products fit.</summary>
    private static string Amount(RowAmount amount)
    {
        var narrowed = amount.Argument is { } argument ? ConditionSql.Where(amount.Conditions, argument) : $"CASE WHEN {ConditionSql.All(amount.Conditions)} THEN 1 END";
        return $"CAST(coalesce({narrowed}, 0) AS HUGEINT)";
    }
}
