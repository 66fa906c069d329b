using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>Says in words what a measure is: measures are the same where these are. For people and names, not for an engine.</summary>
internal static class MeasureWords
{
    public static string Of(PlannedMeasure measure) => Of(measure.Aggregate, measure.Conditions);

    public static string Of(Aggregate aggregate, ImmutableArray<string> conditions) =>
        conditions.IsEmpty ? Of(aggregate) : $"{Of(aggregate)} where {All(conditions)}";

    private static string Of(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Written written => written.Call,
        Aggregate.Between between => between.Over($"cast {between.Argument} as double"),
        Aggregate.Rows => "count(*)",
        Aggregate.Values values => $"count({values.Argument})",
        Aggregate.InOrder order => $"{order.Argument} in order",
        Aggregate.Breaks breaks => $"rows that break {breaks.Condition}",
        Aggregate.Outside outside => $"rows where {All(outside.Numerator)}, and not {All(outside.Denominator)}",
        Aggregate.Clusters clusters => $"rows with {Of(clusters.Amount)}",
        Aggregate.Products products => $"sum of {Of(products.One)} times {Of(products.Other)}",
        _ => throw new InvalidOperationException($"a measure of no known kind: {aggregate}"),
    };

    private static string Of(RowAmount amount) =>
        amount.Conditions.IsEmpty ? amount.Argument ?? "1" : $"{amount.Argument ?? "1"} where {All(amount.Conditions)}";

    private static string All(ImmutableArray<string> conditions) => conditions switch
    {
        [] => "always",
        [var only] => only,
        _ => string.Join(" and ", conditions.Select(condition => $"({condition})")),
    };
}
