namespace ChatbotSql.Model;

/// <summary>What may name a metric, a fact, a dimension, a source or a parameter.</summary>
internal static class Names
{
    /// <summary>Words that SQL does not take as the name of a column or a table.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "at", "both", "case", "cast", "check", "collate",
        "column", "constraint", "create", "default", "deferrable", "desc", "describe", "distinct", "do", "else", "end", "except",
        "false", "fetch", "for", "foreign", "from", "group", "having", "in", "initially", "intersect", "into", "lambda", "lateral",
        "leading", "limit", "not", "null", "offset", "on", "only", "or", "order", "pivot", "pivot_longer", "pivot_wider", "placing",
        "primary", "qualify", "references", "returning", "select", "show", "some", "summarize", "symmetric", "table", "then", "to",
        "trailing", "true", "union", "unique", "unpivot", "using", "variadic", "when", "where", "window", "with",
    ];

    /// <summary>Words that SQL takes as the name of a table or a function, and not of a column without quotes.</summary>
    private static readonly HashSet<string> ReservedForColumns =
    [
        "anti", "asof", "at", "authorization", "binary", "by", "collation", "concurrently", "cross", "freeze", "full", "glob", "ilike", "inner",
        "is", "isnull", "join", "left", "like", "natural", "notnull", "outer", "overlaps", "positional", "right", "semi", "similar",
        "tablesample", "unpack", "verbose",
    ];

    public static bool AreReserved(string name) => Reserved.Contains(name);

    public static bool AreReservedForColumns(string name) => AreReserved(name) || ReservedForColumns.Contains(name);

    public static bool AreValid(string name) =>
        name.Length is > 0 and <= 100
        && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}
