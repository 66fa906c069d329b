namespace ChatbotSql.Explain;

/// <summary>SQL of a definition and where it is written.</summary>
/// <param name="Role">What it is there, such as <c>numerator</c>, or the name of a rule.</param>
/// <param name="Sql">The author's own text.</param>
/// <param name="Place">The file and the line, such as <c>metrics/own.yml:12</c>.</param>
public sealed record StatedSql(string Role, string Sql, string Place);
