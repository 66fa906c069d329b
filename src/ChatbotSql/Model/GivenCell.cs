using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>A value that a test gives a column of a row.</summary>
/// <param name="Value">As SQL.</param>
/// <param name="Number">The value where it is a number, else null.</param>
/// <param name="Span">Where the value stands.</param>
public sealed record GivenCell(Located Column, string Value, decimal? Number, SourceSpan Span);
