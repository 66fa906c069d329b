using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>One number of a metric and the rows behind it.</summary>
/// <param name="PeriodStart">The first local date of the period.</param>
/// <param name="PeriodEnd">Its last local date.</param>
/// <param name="At">The values of dimensions that the rows have; null for the rows without one.</param>
/// <param name="Answer">What <c>query</c> gives for it, by the columns of <c>metric_values</c>.</param>
/// <param name="ReasonInWords">Why there is no value, or null.</param>
/// <param name="Cells">What <c>query</c> gives for each value of the dimensions to split by; empty where none were asked for.</param>
/// <param name="Components">The answers for the metrics that a formula is over; empty for others.</param>
/// <param name="RowsOf">The metric whose rows are shown: of a formula, the first that it is over.</param>
/// <param name="Funnels">The rows behind it: one funnel, or one for each side of a ratio.</param>
public sealed record ExplainedNumber(
    string Grain,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    ImmutableSortedDictionary<string, string?> At,
    IReadOnlyDictionary<string, object?> Answer,
    string? ReasonInWords,
    ImmutableArray<IReadOnlyDictionary<string, object?>> Cells,
    ImmutableArray<IReadOnlyDictionary<string, object?>> Components,
    string RowsOf,
    ImmutableArray<RowFunnel> Funnels);
