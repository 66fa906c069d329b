namespace ChatbotSql.Model;

/// <summary>A value that a test gives a column of a row.</summary>
/// <param name="Value">As SQL.</param>
public sealed record GivenCell(Located Column, string Value);
