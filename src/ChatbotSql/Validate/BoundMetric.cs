using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A metric whose references are resolved and whose SQL fits its facts.</summary>
/// <param name="Label">The label, chosen by what the sources state.</param>
/// <param name="Value">The value; null for a ratio.</param>
/// <param name="Numerator">The numerator; null for a value metric.</param>
/// <param name="Denominator">The denominator; null for a value metric.</param>
/// <param name="Unavailable">Why the metric cannot be had, or null.</param>
public sealed record BoundMetric(
    Metric Metric,
    string Label,
    string? LabelRu,
    BoundSide? Value,
    BoundSide? Numerator,
    BoundSide? Denominator,
    string? Unavailable)
{
    public string Name => Metric.Name.Text;

    /// <summary>The value, or the numerator and the denominator.</summary>
    public ImmutableArray<BoundSide> Sides => Value is not null ? [Value] : [Numerator!, Denominator!];
}
