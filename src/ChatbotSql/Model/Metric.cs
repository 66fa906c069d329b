using System.Collections.Immutable;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>A named number: the value of one aggregate, the ratio of two, or a formula over other metrics.</summary>
/// <param name="Value">The aggregate of a value metric; else null.</param>
/// <param name="Numerator">The numerator of a ratio; else null.</param>
/// <param name="Denominator">The denominator of a ratio; else null.</param>
/// <param name="Formula">The arithmetic of a formula; else null.</param>
/// <param name="Standardise">How a formula's value over several strata is made of those of the strata, or null.</param>
/// <param name="Where">Narrows the whole metric, or null.</param>
/// <param name="Time">The fact's column that places its rows in time, or null for the fact's own.</param>
/// <param name="WindowDays">How many days, to the last of a period, its rows are from; null for those of the period.</param>
/// <param name="Attribution">The attribution that it is by; null for the default one.</param>
/// <param name="Segments">The segments that a build computes, besides <c>all</c>.</param>
/// <param name="NeedsParameters">Parameters without which it is not available.</param>
/// <param name="MaturesDays">How many days after a period's end its value still moves.</param>
/// <param name="Allow">The warnings that do not apply to it.</param>
/// <param name="Origin">Its definition as written, the project's overrides among it.</param>
public sealed record Metric(
    Located Name,
    MetricTexts Texts,
    Located? Fact,
    MetricSide? Value,
    MetricSide? Numerator,
    MetricSide? Denominator,
    SqlText? Formula,
    Standardisation? Standardise,
    SqlText? Where,
    Located? Time,
    int? WindowDays,
    string? Attribution,
    Unit Unit,
    Direction Better,
    Evidence Proves,
    ImmutableArray<Segment> Segments,
    ImmutableArray<Band> Bands,
    ImmutableArray<Located> ReadWith,
    ImmutableArray<string> Tags,
    ImmutableArray<Located> NeedsParameters,
    int MaturesDays,
    ImmutableArray<MetricTest> Tests,
    ImmutableArray<Allowance> Allow,
    YamlMapping Origin)
{
    public bool IsRatio => Numerator is not null;

    public bool IsFormula => Formula is not null;
}
