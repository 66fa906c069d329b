using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>A few rows of a funnel, the same ones each time.</summary>
/// <param name="Group"><c>counted</c>, <c>in the numerator</c>, <c>in the denominator only</c> or <c>excluded</c>.</param>
/// <param name="Count">How many rows of that group there are.</param>
/// <param name="Columns">The names of the columns, in order; of rows left out, the last is the condition.</param>
public sealed record RowSample(string Group, long Count, ImmutableArray<string> Columns, ImmutableArray<IReadOnlyDictionary<string, object?>> Rows);
