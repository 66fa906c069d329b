namespace ChatbotSql.Expressions;

/// <summary>Reads an aggregate call from the author's text: its ends, its arguments and its FILTER clause.</summary>
internal sealed class CallReader(string sql)
{
    private readonly IReadOnlyList<SqlToken> tokens = SqlLexer.Tokens(sql);

    /// <summary>The call whose name begins at <paramref name="start"/>, or null where no call stands there.</summary>
    public AggregateCall? Read(string function, int start)
    {
        var open = IndexOf(start) is var name and >= 0 ? NextSymbol(name + 1, "(") : -1;
        if (open < 0 || Close(open) is not (>= 0 and var close))
        {
            return null;
        }

        var last = WithinGroup(close);
        var (filter, end) = Filter(last);
        var arguments = Arguments(open, close);
        var isDistinct = arguments.Count > 0 && IsWord(open + 1, "distinct");
        return new AggregateCall(
            function,
            sql[start..tokens[last].End],
            last != close ? Ordered(close + 4, last) : function == "count_star" || arguments.Count == 0 ? null : arguments[0],
            arguments.Count,
            filter,
            isDistinct,
            start,
            end);
    }

    /// <summary>Whether a word stands at an index.</summary>
    public bool Has(string word, int start) => IsWord(IndexOf(start), word);

    /// <summary>The text of each argument, DISTINCT and ORDER BY left out.</summary>
    private List<string> Arguments(int open, int close)
    {
        var arguments = new List<string>();
        var first = IsWord(open + 1, "distinct") ? open + 2 : open + 1;
        var depth = 0;
        for (var i = first; i <= close; i++)
        {
            var text = TextOf(i);
            var ends = depth == 0 && (text == "," || i == close || IsWord(i, "order"));
            if (ends && i > first)
            {
                arguments.Add(sql[tokens[first].Start..tokens[i - 1].End]);
            }

            if (ends)
            {
                first = i + 1;
            }

            depth += Depth(text);
            if (depth == 0 && IsWord(i, "order"))
            {
                break;
            }
        }

        return arguments;
    }

    private int WithinGroup(int close) =>
        IsWord(close + 1, "within") && IsWord(close + 2, "group") && TextOf(close + 3) == "(" ? Close(close + 3) : close;

    /// <summary>What WITHIN GROUP orders by, which is what such a call aggregates.</summary>
    private string Ordered(int order, int close)
    {
        var (first, depth, end) = (order + 2, 0, order + 2);
        while (end < close && !(depth == 0 && (TextOf(end) == "," || IsWord(end, "asc") || IsWord(end, "desc") || IsWord(end, "nulls"))))
        {
            depth += Depth(TextOf(end++));
        }

        return sql[tokens[first].Start..tokens[end - 1].End];
    }

    private (string? Condition, int End) Filter(int last)
    {
        if (!IsWord(last + 1, "filter") || TextOf(last + 2) != "(")
        {
            return (null, tokens[last].End);
        }

        var close = Close(last + 2);
        var first = IsWord(last + 3, "where") ? last + 4 : last + 3;
        return (sql[tokens[first].Start..tokens[close - 1].End], tokens[close].End);
    }

    private int IndexOf(int start)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start == start)
            {
                return i;
            }
        }

        return -1;
    }

    private int NextSymbol(int from, string symbol) =>
        from < tokens.Count && TextOf(from) == symbol ? from : -1;

    private int Close(int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += Depth(TextOf(i));
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Depth(string text) => text switch
    {
        "(" or "[" or "{" => 1,
        ")" or "]" or "}" => -1,
        _ => 0,
    };

    private bool IsWord(int index, string word) => string.Equals(TextOf(index), word, StringComparison.OrdinalIgnoreCase);

    private string TextOf(int index) => index >= 0 && index < tokens.Count ? sql[tokens[index].Start..tokens[index].End] : "";
}
