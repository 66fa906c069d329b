using System.Collections.Immutable;

namespace ChatbotSql.Run.Parts;

/// <summary>The relations of events that a fact is made of, one after another.</summary>
/// <param name="Unordered">Those of which rows of any time are made.</param>
/// <param name="Ordered">Those of which rows of a stretch of time are made, in its order, each with the SQL condition of that stretch on the fact's time.</param>
internal sealed record PartedRows(ImmutableArray<string> Unordered, ImmutableArray<(string Rows, string Within)> Ordered)
{
    public static PartedRows Of(params ImmutableArray<string> unordered) => new(unordered, []);
}
