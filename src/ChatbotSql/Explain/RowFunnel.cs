using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>The rows of a fact in a cell, each counted once: by the first condition that leaves it out, or as counted.</summary>
/// <param name="Side">What the rows are for: <c>value</c>, <c>numerator</c>, <c>denominator</c>, or <c>both</c> of a share of rows.</param>
/// <param name="From">The first local date that rows are from; before the period's where the metric has a window.</param>
/// <param name="Rows">The rows of the fact in the period and segment.</param>
/// <param name="InDenominator">The rows that the denominator counts; null unless the funnel is of both sides.</param>
/// <param name="Counted">The rows that meet every condition: those of the numerator, of the side or of the value.</param>
/// <param name="NumeratorOutside">Rows that the numerator counts and the denominator does not; null unless of both sides.</param>
/// <param name="Total">What the side of a ratio comes to over the counted rows; null for values and shares of rows.</param>
public sealed record RowFunnel(
    string Fact,
    string Side,
    DateOnly From,
    DateOnly To,
    long Rows,
    ImmutableArray<RowFunnelStep> Steps,
    long? InDenominator,
    long Counted,
    long? NumeratorOutside,
    double? Total,
    ImmutableArray<RowSample> Samples);
