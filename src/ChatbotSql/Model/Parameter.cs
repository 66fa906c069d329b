namespace ChatbotSql.Model;

/// <summary>A constant that SQL of the project names as <c>$name</c>.</summary>
/// <param name="Literal">The constant as SQL.</param>
/// <param name="IsGiven">Whether the command line gives it, in the place of what the project says.</param>
public sealed record Parameter(Located Name, string Literal, bool IsGiven = false)
{
    /// <summary>The constant as DuckDB quotes it.</summary>
    public string Word => Literal.StartsWith('\'') ? Literal[1..^1].Replace("''", "'", StringComparison.Ordinal) : Literal.Trim('(', ')');
}
