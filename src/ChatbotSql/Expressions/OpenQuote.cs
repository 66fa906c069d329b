using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>A quote without another in a text that therefore does not parse.</summary>
/// <param name="Span">The quote.</param>
internal sealed record OpenQuote(SourceSpan Span, string Reason, string Help)
{
    /// <summary>Letters that stand before a quote and belong to what it opens, as in <c>x'1f'</c>.</summary>
    private const string Prefixes = "bBeEnNxX";

    /// <summary>The one that is most likely at fault: where one is missing, all behind it open what they should close.</summary>
    public static OpenQuote? In(ExpandedSql sql)
    {
        if (SqlLexer.Unclosed(sql.Text) is not { } last)
        {
            return null;
        }

        var tokens = SqlLexer.Tokens(sql.Text);
        var at = SyntaxHelp.IndexOfTextBeforeWord(sql.Text, tokens) is >= 0 and var index ? index : tokens.Count - 1;
        return ClosesNothing(sql, tokens, at) ?? WithinWord(sql, tokens, at) ?? Opens(sql, tokens[at], tokens[at] == last);
    }

    private static OpenQuote Opens(ExpandedSql sql, SqlToken token, bool isLast)
    {
        var span = sql.SpanOf(token.Start, 1);
        return new OpenQuote(
            span, $"the quote that opens at column {span.Column} is not closed",
            isLast ? $"end it with `{Closing(sql.Text[token.Start..token.End])}`" : $"as it stands, `{sql.Text[token.Start..token.End]}` is one text");
    }

    /// <summary>A quote right behind a word, before which one is missing.</summary>
    private static OpenQuote? ClosesNothing(ExpandedSql sql, IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at == 0 || tokens[at - 1] is not { Kind: SqlTokenKind.Word } before || before.End < tokens[at].Start || (before.End == before.Start + 1 && Prefixes.Contains(sql.Text[before.Start])))
        {
            return null;
        }

        var first = at - 1;
        while (first > 0 && tokens[first - 1].End == tokens[first].Start && (tokens[first - 1].Kind is SqlTokenKind.Word or SqlTokenKind.Number || sql.Text[tokens[first - 1].Start] is '.' or '-'))
        {
            first--;
        }

        var span = sql.SpanOf(tokens[at].Start, 1);
        return new OpenQuote(span, $"the quote at column {span.Column} closes nothing", $"a text has one at both ends: `{SqlLiteral.Text(sql.Text[tokens[first].Start..before.End])}`");
    }

    /// <summary>A text that ends within a word, as at an apostrophe.</summary>
    private static OpenQuote? WithinWord(ExpandedSql sql, IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at == tokens.Count - 1 || !char.IsLetter(sql.Text[tokens[at].End - 2]))
        {
            return null;
        }

        var (first, last) = (tokens[at].End - 1, tokens[at + 1].End);
        while (char.IsLetter(sql.Text[first - 1]))
        {
            first--;
        }

        var span = sql.SpanOf(tokens[at].End - 1, 1);
        var word = sql.Text[first..last];
        return new OpenQuote(
            span, $"the quote at column {span.Column} ends a text within `{word}`", $"a quote that is part of a text is written twice: `{word.Replace("'", "''", StringComparison.Ordinal)}`");
    }

    /// <summary>What closes that which begins a text or a name.</summary>
    private static string Closing(string open) => open[0] switch
    {
        '"' => "\"",
        '$' => open[..(open.IndexOf('$', 1) + 1)],
        _ => "'",
    };
}
