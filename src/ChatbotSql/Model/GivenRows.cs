using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The rows of one fact in a test.</summary>
/// <param name="Rows">For each row its columns and their values as SQL.</param>
public sealed record GivenRows(Located Fact, ImmutableArray<ImmutableArray<GivenCell>> Rows);
