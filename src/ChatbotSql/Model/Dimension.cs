using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A way to split metrics.</summary>
/// <param name="Facts">The facts across which it means the same.</param>
/// <param name="Sql">An expression over the fact's columns, or null where the fact has a column of that name.</param>
/// <param name="Allow">The warnings that do not apply to it.</param>
/// <param name="Top">How many of its values stand for themselves, the most frequent ones; null for all.</param>
public sealed record Dimension(Located Name, ImmutableArray<Located> Facts, SqlText? Sql, string Description, ImmutableArray<Allowance> Allow, int? Top);
