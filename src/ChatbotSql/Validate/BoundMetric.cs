using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A metric whose references are resolved and whose SQL fits its facts.</summary>
/// <param name="Label">The label, chosen by what the sources state.</param>
/// <param name="Value">The value of a value metric; else null.</param>
/// <param name="Numerator">The numerator of a ratio; else null.</param>
/// <param name="Denominator">The denominator of a ratio; else null.</param>
/// <param name="Formula">The arithmetic of a formula; else null.</param>
/// <param name="Sides">The value, or the numerator and the denominator, or the sides of all that a formula is made of.</param>
/// <param name="Unavailable">Why the metric cannot be had, or null.</param>
public sealed record BoundMetric(
    Metric Metric,
    string Label,
    string? LabelRu,
    BoundSide? Value,
    BoundSide? Numerator,
    BoundSide? Denominator,
    BoundFormula? Formula,
    ImmutableArray<BoundSide> Sides,
    ImmutableArray<BoundBand> Bands,
    string? Unavailable)
{
    public string Name => Metric.Name.Text;

    /// <summary>How many days after a period's end its value, or what it is made of, still moves.</summary>
    public int MaturesDays => Sides.Select(side => side.MaturesDays).Append(Metric.MaturesDays).Max();

    /// <summary>Whether it is itself a difference, as a gap between two rates is, and shown with a sign.</summary>
    public bool IsDifference => Formula?.Standardise is { IsCoverage: false };

    /// <summary>Whether it is a ratio of two counts of the same rows.</summary>
    public bool IsShareOfRows => Numerator is { CountsRows: true } numerator && Denominator is { CountsRows: true } denominator
        && (numerator.Fact.Name, numerator.Time, numerator.WindowDays) == (denominator.Fact.Name, denominator.Time, denominator.WindowDays);

    /// <summary>Whether it can be split by a dimension.</summary>
    public bool CanBeSplitBy(BoundDimension dimension) => Sides.All(side => dimension.SqlByFact.ContainsKey(side.Fact.Name));
}
