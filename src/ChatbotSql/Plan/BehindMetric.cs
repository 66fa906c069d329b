using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Under which conditions a row of a fact is behind a metric.</summary>
/// <param name="Time">The column that places rows in time where it is not the fact's own, else null.</param>
/// <param name="WindowDays">How many days, to the last of those asked for, its rows are from; null for all of these.</param>
/// <param name="Counted">What a row has to meet for the value or the numerator; null where that is over another fact.</param>
/// <param name="Denominator">What it has to meet for the denominator; null where there is none, or none over this fact.</param>
internal sealed record BehindMetric(string Name, string? Time, int? WindowDays, ImmutableArray<RowCondition>? Counted, ImmutableArray<RowCondition>? Denominator)
{
    internal static BehindMetric Of(BoundMetric metric, FactSchema fact)
    {
        var side = metric.Sides.First(side => side.Fact.Name == fact.Name);
        return new(
            metric.Name,
            side.Time,
            side.WindowDays,
            metric.Value is null ? ConditionsOf(metric.Numerator, fact, AddsSomething) : ConditionsOf(metric.Value, fact, _ => []),
            ConditionsOf(metric.Denominator, fact, AddsSomething));
    }

    private static ImmutableArray<RowCondition>? ConditionsOf(BoundSide? side, FactSchema fact, Func<BoundSide, IEnumerable<RowCondition>> further) =>
        side is null || side.Fact.Name != fact.Name ? null : [.. RowConditions.Of(side), .. further(side)];

    /// <summary>A row that adds 0 to the sum of a ratio's side is not behind it, as one is not that a condition leaves out.</summary>
    private static IEnumerable<RowCondition> AddsSomething(BoundSide side) =>
        side.Expression.OnlyAggregate is { Function: "sum", Argument: { } argument } ? [new RowCondition.AddsSomething(argument)] : [];
}
