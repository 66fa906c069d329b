using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A table that a fact uses, and what of the fact is known in full only where the sources of that table cover the period too.</summary>
/// <param name="Columns">The columns of the fact that its rows have a say in; where none is named, all of the fact.</param>
public sealed record CompletingTable(Located Table, ImmutableArray<Located> Columns);
