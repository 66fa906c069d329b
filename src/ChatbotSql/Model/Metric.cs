using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A named number: the value of one aggregate, or the ratio of two.</summary>
/// <param name="Value">The aggregate of a value metric; null for a ratio.</param>
/// <param name="Numerator">The numerator of a ratio; null for a value metric.</param>
/// <param name="Denominator">The denominator of a ratio; null for a value metric.</param>
/// <param name="Where">Narrows the whole metric, or null.</param>
/// <param name="Time">The fact's column that places its rows in time, or null for the fact's own.</param>
/// <param name="Segments">The segments that a build computes, besides <c>all</c>.</param>
/// <param name="MaturesDays">How many days after a period's end its value still moves.</param>
public sealed record Metric(
    Located Name,
    MetricTexts Texts,
    Located? Fact,
    MetricSide? Value,
    MetricSide? Numerator,
    MetricSide? Denominator,
    SqlText? Where,
    Located? Time,
    Unit Unit,
    Direction Better,
    Evidence Proves,
    ImmutableArray<Segment> Segments,
    ImmutableArray<Band> Bands,
    ImmutableArray<Located> ReadWith,
    ImmutableArray<string> Tags,
    int MaturesDays)
{
    public bool IsRatio => Numerator is not null;
}
