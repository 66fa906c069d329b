using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate;

/// <summary>A column that a source makes, before it is converted.</summary>
/// <param name="Sql">The expression over the raw row.</param>
/// <param name="Type">The DuckDB type of that expression.</param>
/// <param name="Uses">The columns of the raw row in the expression; none where it is a query's.</param>
/// <param name="IsPlain">Whether the expression is a column as it stands.</param>
internal sealed record RawColumn(string Name, string Sql, string Type, ImmutableArray<string> Uses, bool IsPlain, SourceSpan Span);
