using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Under which conditions a row of a fact is behind a metric.</summary>
/// <param name="Time">The column that places rows in time where it is not the fact's own, else null.</param>
/// <param name="Counted">The condition of the value or the numerator; null where that is over another fact.</param>
/// <param name="Denominator">The condition of the denominator; null where there is none, or none over this fact.</param>
internal sealed record BehindMetric(string Name, string? Time, string? Counted, string? Denominator)
{
    internal static BehindMetric Of(BoundMetric metric, FactSchema fact) => new(
        metric.Name,
        metric.Sides.First(side => side.Fact.Name == fact.Name).Time,
        metric.Value is null ? ConditionOf(metric.Numerator, fact, AddsSomething) : ConditionOf(metric.Value, fact, _ => []),
        ConditionOf(metric.Denominator, fact, AddsSomething));

    private static string? ConditionOf(BoundSide? side, FactSchema fact, Func<BoundSide, IEnumerable<string>> further)
    {
        if (side is null || side.Fact.Name != fact.Name)
        {
            return null;
        }

        string[] conditions = [.. RowConditions.Of(side), .. further(side)];
        return conditions.Length == 0 ? "true" : Conjunction.Of(conditions);
    }

    /// <summary>A row that adds 0 to the sum of a ratio's side is not behind it, as one is not that a condition leaves out.</summary>
    private static IEnumerable<string> AddsSomething(BoundSide side) =>
        side.Expression.IsSingleAggregate && side.Expression.Aggregates[0] is { Function: "sum", Argument: { } argument } ? [$"{Conjunction.Closed(argument)} <> 0"] : [];
}
