namespace ChatbotSql.Expressions;

/// <summary>Words that SQL keeps for itself and that columns are called by as well, which then have to be quoted.</summary>
internal static class Keywords
{
    /// <summary>None of them means something in an expression or between its clauses, but for END after CASE.</summary>
    private static readonly HashSet<string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "at", "binary", "both", "check", "column", "columns", "constraint", "default", "desc", "describe", "do", "end", "fetch", "for", "foreign", "full",
        "generated", "initially", "into", "leading", "map", "only", "primary", "references", "returning", "show", "struct", "summarize", "table", "to",
        "trailing", "unique", "verbose",
    };

    /// <summary>These begin or join the clauses of a query.</summary>
    private static readonly HashSet<string> OfQueries = new(StringComparer.OrdinalIgnoreCase)
    {
        "by", "cross", "from", "group", "having", "inner", "join", "lateral", "left", "limit", "natural", "offset", "on", "order", "outer", "pivot",
        "positional", "qualify", "right", "select", "semi", "union", "using", "where", "window", "with",
    };

    public static IEnumerable<string> All => Anywhere.Concat(OfQueries);

    /// <summary>The one that stands where a text does not parse, or right before; null where none does.</summary>
    /// <param name="index">Where the text does not parse.</param>
    public static string? Near(string text, int index, bool isQuery)
    {
        var words = SqlLexer.Tokens(text).Where(token => token.Start <= index).Select(token => text[token.Start..token.End]).ToList();
        return words.TakeLast(2).LastOrDefault(word => (Anywhere.Contains(word) && !Ends(word, words)) || (!isQuery && OfQueries.Contains(word)));
    }

    private static bool Ends(string word, List<string> words) =>
        word.Equals("end", StringComparison.OrdinalIgnoreCase) && words.Exists(other => other.Equals("case", StringComparison.OrdinalIgnoreCase));
}
