namespace ChatbotSql.Expressions;

/// <summary>
/// Splits SQL into tokens, leaving out space and comments. It finds where things begin and end; what they mean is
/// DuckDB's parser's to say.
/// </summary>
internal static class SqlLexer
{
    public static IReadOnlyList<SqlToken> Tokens(string sql)
    {
        var tokens = new List<SqlToken>();
        var index = 0;
        while (index < sql.Length)
        {
            var end = EndOfSpace(sql, index);
            if (end > index)
            {
                index = end;
                continue;
            }

            var token = Next(sql, index);
            tokens.Add(token);
            index = token.End;
        }

        return tokens;
    }

    /// <summary>The text or the name in quotes that nothing closes; null where there is none.</summary>
    public static SqlToken? Unclosed(string sql) => Tokens($"{sql} ") is [.., var last] && last.End > sql.Length ? last with { End = sql.Length } : null;

    /// <summary>The stretches that comments take which end with their line.</summary>
    public static IEnumerable<(int Start, int End)> LineComments(string sql)
    {
        for (var index = 0; index < sql.Length;)
        {
            var end = EndOfSpace(sql, index);
            if (At(sql, index, "--"))
            {
                yield return (index, end);
            }

            index = end > index ? end : Next(sql, index).End;
        }
    }

    private static int EndOfSpace(string sql, int index)
    {
        if (char.IsWhiteSpace(sql[index]))
        {
            return index + 1;
        }

        if (At(sql, index, "--"))
        {
            var end = sql.AsSpan(index).IndexOfAny('\n', '\r') is >= 0 and var length ? index + length : -1;
            return end < 0 ? sql.Length : end + 1;
        }

        return At(sql, index, "/*") ? EndOfBlockComment(sql, index) : index;
    }

    /// <summary>Block comments nest.</summary>
    private static int EndOfBlockComment(string sql, int index)
    {
        var depth = 0;
        do
        {
            depth += At(sql, index, "/*") ? 1 : At(sql, index, "*/") ? -1 : 0;
            index += At(sql, index, "/*") || At(sql, index, "*/") ? 2 : 1;
        }
        while (depth > 0 && index < sql.Length);
        return index;
    }

    private static SqlToken Next(string sql, int index) => sql[index] switch
    {
        '\'' => new(SqlTokenKind.String, index, EndOfQuoted(sql, index, '\'')),
        'e' or 'E' when At(sql, index + 1, "'") => new(SqlTokenKind.String, index, EndOfEscaped(sql, index + 1)),
        '"' => new(SqlTokenKind.Word, index, EndOfQuoted(sql, index, '"')),
        '$' => DollarToken(sql, index),
        var c when char.IsDigit(c) || (c == '.' && index + 1 < sql.Length && char.IsDigit(sql[index + 1])) => new(SqlTokenKind.Number, index, EndOfNumber(sql, index)),
        var c when IsWordStart(c) => new(SqlTokenKind.Word, index, EndOfWhile(sql, index, IsWordPart)),
        _ => new(SqlTokenKind.Symbol, index, index + 1),
    };

    private static SqlToken DollarToken(string sql, int index)
    {
        var end = EndOfWhile(sql, index + 1, IsNamePart);
        if (!At(sql, end, "$"))
        {
            return new(end > index + 1 ? SqlTokenKind.Parameter : SqlTokenKind.Symbol, index, Math.Max(end, index + 1));
        }

        var quote = sql[index..(end + 1)];
        var close = sql.IndexOf(quote, end + 1, StringComparison.Ordinal);
        return new(SqlTokenKind.String, index, close < 0 ? sql.Length : close + quote.Length);
    }

    private static int EndOfQuoted(string sql, int index, char quote)
    {
        for (var i = index + 1; i < sql.Length; i++)
        {
            if (sql[i] != quote)
            {
                continue;
            }

            if (!At(sql, i + 1, quote.ToString()))
            {
                return i + 1;
            }

            i++;
        }

        return sql.Length;
    }

    private static int EndOfEscaped(string sql, int index)
    {
        for (var i = index + 1; i < sql.Length; i++)
        {
            if (sql[i] == '\\')
            {
                i++;
            }
            else if (sql[i] == '\'')
            {
                return i + 1;
            }
        }

        return sql.Length;
    }

    /// <summary>The end of a number, whose exponent may have a sign.</summary>
    private static int EndOfNumber(string sql, int index)
    {
        var end = EndOfWhile(sql, index + 1, IsNumberPart);
        var hasSign = sql[end - 1] is 'e' or 'E' && end + 1 < sql.Length && sql[end] is '+' or '-' && char.IsDigit(sql[end + 1]);
        return hasSign ? EndOfWhile(sql, end + 1, char.IsDigit) : end;
    }

    private static int EndOfWhile(string sql, int index, Func<char, bool> belongs)
    {
        while (index < sql.Length && belongs(sql[index]))
        {
            index++;
        }

        return index;
    }

    private static bool At(string sql, int index, string text) =>
        index >= 0 && string.CompareOrdinal(sql, index, text, 0, text.Length) == 0;

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || c > '\u007F';

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsDigit(c) || c == '$';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool IsNumberPart(char c) => char.IsLetterOrDigit(c) || c is '.' or '_';
}
