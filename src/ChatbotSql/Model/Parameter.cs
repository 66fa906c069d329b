namespace ChatbotSql.Model;

/// <summary>A constant that SQL of the project names as <c>$name</c>.</summary>
/// <param name="Literal">The constant as SQL.</param>
public sealed record Parameter(Located Name, string Literal);
