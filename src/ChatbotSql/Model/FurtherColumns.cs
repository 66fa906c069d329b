using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The columns that a fact takes on because the sources of a project map them beyond the canonical ones.</summary>
/// <param name="Own">Those of the table that the fact is made like.</param>
/// <param name="Carried">Those of events, which go where the conversation goes.</param>
public sealed record FurtherColumns(ImmutableArray<string> Own, ImmutableArray<string> Carried)
{
    /// <summary>What is known of a row by its conversation alone.</summary>
    public IEnumerable<string> OfConversation => Carried.Except(Own, StringComparer.OrdinalIgnoreCase);
}
