namespace ChatbotSql.Expressions;

/// <summary>Operators that other languages join conditions by, and that mean something else in SQL.</summary>
internal static class ForeignOperators
{
    private const string And = "`&&` is for lists: between conditions write `AND`";

    private const string Or = "`||` joins texts: between conditions write `OR`";

    /// <summary>What to write instead of one of them in a text that does not parse, or null.</summary>
    public static string? In(string text, IReadOnlyList<SqlToken> tokens)
    {
        var pairs = tokens.Zip(tokens.Skip(1), (one, other) => text[one.Start..other.End]).ToList();
        return pairs.Contains("&&") ? And : pairs.Contains("||") ? Or : null;
    }

    /// <summary>The same of an expression that does not fit its table: a text has come from joining what is true or false.</summary>
    public static string? In(Expression expression, TableShape table)
    {
        var tokens = SqlLexer.Tokens(expression.Text);
        return Enumerable.Range(1, Math.Max(0, tokens.Count - 3)).Any(index =>
            expression.Text[tokens[index].Start..tokens[index + 1].End] == "||" && (IsBoolean(tokens[index - 1]) || IsBoolean(tokens[index + 2]))) ? Or : null;

        bool IsBoolean(SqlToken token) => table.TypeOf(expression.Text[token.Start..token.End].Trim('"')) == "BOOLEAN";
    }

    /// <summary>The same of a call that DuckDB knows no operator for, such as <c>&amp;&amp;(BOOLEAN, BIGINT)</c>.</summary>
    public static string? Suggestion(string signature) => signature.StartsWith("&&(", StringComparison.Ordinal) && signature.Contains("BOOLEAN", StringComparison.Ordinal) ? And : null;
}
