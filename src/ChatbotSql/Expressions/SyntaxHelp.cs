using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>What helps where a text is no expression or more than one, by the words that stand in it.</summary>
internal static class SyntaxHelp
{
    /// <summary>Words that join parts of an expression, also right behind a text.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "as", "between", "collate", "else", "end", "glob", "ilike", "in", "is", "isnull", "like", "not", "notnull", "or", "similar", "then", "when",
    };

    /// <summary>Those that clauses of a query begin with.</summary>
    private static readonly HashSet<string> OfClauses = new(StringComparer.OrdinalIgnoreCase) { "distinct", "filter", "from", "group", "having", "limit", "order", "over", "union", "where" };

    /// <summary>Of a text that does not parse.</summary>
    /// <param name="index">Where DuckDB stopped to understand it.</param>
    public static string? Of(ExpandedSql sql, int index)
    {
        var open = Words(sql.Text).Sum(word => word switch { "(" => 1, ")" => -1, _ => 0 });
        return Of(sql) ?? open switch
        {
            1 => "a parenthesis is not closed: add `)`",
            > 1 => $"{open} parentheses are not closed",
            < 0 => "a `)` has no `(` before it",
            0 => Keywords.Near(sql.Text, index, isQuery: false) is { } keyword ? ExpressionErrors.Quoted(keyword) : null,
        };
    }

    /// <summary>Of any text that is not one expression; null where nothing is known.</summary>
    public static string? Of(ExpandedSql sql)
    {
        var tokens = SqlLexer.Tokens(sql.Text);
        return Select(sql.Text) ?? MissingQuote(sql.Text, tokens) ?? NameWithBlanks(sql, tokens) ?? Pattern(sql.Text, tokens) ?? ForeignOperators.In(sql.Text, tokens) ?? Where(sql.Text, tokens);
    }

    private static string? Select(string text) => Words(text).FirstOrDefault() is { } word && Is(word, "select")
        ? "write only the expression that stands behind SELECT; a condition on rows has the key `where:`"
        : null;

    private static string? MissingQuote(string text, IReadOnlyList<SqlToken> tokens) => IndexOfTextBeforeWord(text, tokens) is >= 0 and var index
        ? $"a quote is missing: as it stands, `{Word(text, tokens[index])}` is one text"
        : null;

    /// <summary>The index of a text that ends where a word begins: it took up what stands between two others, one of which has one quote. -1 where there is none.</summary>
    public static int IndexOfTextBeforeWord(string text, IReadOnlyList<SqlToken> tokens) => Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).FirstOrDefault(
        index => tokens[index] is { Kind: SqlTokenKind.String } before && tokens[index + 1] is { Kind: SqlTokenKind.Word } after && before.End == after.Start && !Joining.Contains(Word(text, after)), -1);

    /// <summary>Words alone are most often the name of a column with blanks, as long as none of them joins others.</summary>
    private static string? NameWithBlanks(ExpandedSql sql, IReadOnlyList<SqlToken> tokens)
    {
        var words = tokens.Select(token => Word(sql.Text, token)).ToList();
        if (words.Count < 2 || tokens.Any(token => token.Kind != SqlTokenKind.Word) || Is(words[0], "not") || Joining.Contains(words[^1]) || words[1..^1].Exists(word => Joining.Contains(word) || OfClauses.Contains(word)))
        {
            return null;
        }

        var written = SqlLiteral.InYaml(sql.Text.Replace("\"", "", StringComparison.Ordinal));
        return sql.Origin.Origin.IsPlain
            ? $"the name of a column with blanks stands in quotes: `{written}`"
            : $"YAML takes one pair of quotes, and the name of a column with blanks needs its own: `{written}`";
    }

    /// <summary>A pattern without quotes, such as <c>LIKE order%</c>.</summary>
    private static string? Pattern(string text, IReadOnlyList<SqlToken> tokens)
    {
        var like = Enumerable.Range(0, tokens.Count).FirstOrDefault(index => Word(text, tokens[index]).ToUpperInvariant() is "LIKE" or "ILIKE", -1);
        var pattern = tokens.Skip(like + 1).TakeWhile((token, index) => index == 0 || token.Start == tokens[like + index].End).TakeWhile(token => Word(text, token) is not (")" or "," or ";")).ToList();
        return like >= 0 && pattern.Count > 0 && pattern.TrueForAll(token => token.Kind != SqlTokenKind.String) && pattern.Exists(token => Word(text, token) == "%")
            ? $"a pattern is a text, and stands in single quotes: `{SqlLiteral.Text(text[pattern[0].Start..pattern[^1].End])}`"
            : null;
    }

    private static string? Where(string text, IReadOnlyList<SqlToken> tokens)
    {
        var where = tokens.FirstOrDefault(token => Is(Word(text, token), "where"));
        var (before, condition) = (text[..where.Start].TrimEnd(), text[where.End..].Trim());
        return where.End == 0 || before.Length == 0 || condition.Length == 0 ? null
            : Is(before, "count(*)") ? $"write `count_if({condition})`, or the condition under the key `where:`"
            : "write the condition under the key `where:`, or in the call: `sum(x) FILTER (WHERE …)`";
    }

    private static IEnumerable<string> Words(string text) => SqlLexer.Tokens(text).Select(token => Word(text, token));

    private static string Word(string text, SqlToken token) => text[token.Start..token.End];

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
