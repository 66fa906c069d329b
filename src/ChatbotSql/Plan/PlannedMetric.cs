using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>A metric over the measures of one or two scans.</summary>
/// <param name="Value">The value; null for a ratio.</param>
/// <param name="Numerator">The numerator; null for a value metric.</param>
/// <param name="Denominator">The denominator; null for a value metric.</param>
/// <param name="SampleSize">The measure that counts the rows aggregated; null for a ratio, whose denominator it is.</param>
/// <param name="Interval">How its uncertainty is told, or null where it is not.</param>
/// <param name="EmptyIsZero">Whether its value over no rows is 0.</param>
/// <param name="Conditions">What decides which of its bands hold for the rows of a cell.</param>
public sealed record PlannedMetric(
    BoundMetric Metric,
    PlannedSide? Value,
    PlannedSide? Numerator,
    PlannedSide? Denominator,
    string? SampleSize,
    PlannedInterval? Interval,
    bool EmptyIsZero,
    ImmutableArray<PlannedCondition> Conditions)
{
    public string Name => Metric.Name;

    /// <summary>Whether the two sides come from different scans.</summary>
    public bool IsAcrossScans => Numerator is not null && Numerator.Scan != Denominator!.Scan;
}
