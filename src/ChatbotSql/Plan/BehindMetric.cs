using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Under which conditions a row of a fact is behind a metric.</summary>
/// <param name="Time">The column that places rows in time where it is not the fact's own, else null.</param>
/// <param name="Counted">The condition of the value or the numerator; null where that is over another fact.</param>
/// <param name="Denominator">The condition of the denominator; null where there is none, or none over this fact.</param>
public sealed record BehindMetric(string Name, string? Time, string? Counted, string? Denominator)
{
    internal static BehindMetric Of(BoundMetric metric, FactSchema fact) => new(
        metric.Name,
        metric.Sides.First(side => side.Fact.Name == fact.Name).Time,
        ConditionOf(metric.Value ?? metric.Numerator, fact),
        ConditionOf(metric.Denominator, fact));

    private static string? ConditionOf(BoundSide? side, FactSchema fact)
    {
        if (side is null || side.Fact.Name != fact.Name)
        {
            return null;
        }

        var conditions = RowConditions.Of(side);
        return conditions.IsEmpty ? "true" : Conjunction.Of(conditions);
    }
}
