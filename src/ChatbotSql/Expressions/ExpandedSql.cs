using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>An author's SQL with its parameters replaced by constants, and the way back to the author's places.</summary>
public sealed class ExpandedSql
{
    /// <summary>Of each character of <see cref="Text"/>, the first and the last of those that it stands for.</summary>
    private readonly ImmutableArray<(int First, int Last)> origins;
    private readonly ImmutableArray<Parameter> texts;

    private ExpandedSql(SqlText origin, string text, ParameterSet parameters, ImmutableArray<(int First, int Last)> origins, ImmutableArray<Parameter> texts)
    {
        Origin = origin;
        Text = text;
        Parameters = parameters;
        (this.origins, this.texts) = (origins, texts);
    }

    public SqlText Origin { get; }

    public string Text { get; }

    /// <summary>Those that it could name.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>
    /// Replaces each <c>$name</c> and the calls of <c>instant(…)</c>, and leaves out comments, after which nothing could be written on the line; a name that
    /// is not among the parameters is reported and left standing.
    /// </summary>
    /// <param name="optional">Parameters that are NULL where the project does not define them.</param>
    /// <param name="reading">What calls of <c>instant(…)</c> stand for, as <see cref="InstantCalls"/> takes it; null where there is no such function.</param>
    public static ExpandedSql Expand(
        SqlText origin, ParameterSet parameters, DiagnosticBag diagnostics, IReadOnlyCollection<string>? optional = null, (string Name, string End)? reading = null)
    {
        var text = new StringBuilder();
        var origins = ImmutableArray.CreateBuilder<(int First, int Last)>();
        var texts = ImmutableArray.CreateBuilder<Parameter>();
        var tokens = SqlLexer.Tokens(origin.Text);
        var calls = reading is { } read ? InstantCalls.In(origin.Text, tokens, read) : [];
        var end = 0;
        var isClosed = SqlLexer.Unclosed(origin.Text) is null;
        foreach (var (index, token) in tokens.Index())
        {
            Append(origin.Text[end..token.Start] is var gap && gap.All(char.IsWhiteSpace) ? gap : "\n", end);
            var word = origin.Text[token.Start..token.End];
            var replacement = token.Kind == SqlTokenKind.Parameter ? Constant(origin, token, parameters, optional ?? [], texts, diagnostics) : calls.GetValueOrDefault(index);
            var written = isClosed ? SqlLiteral.OnOneLineAsWritten(replacement ?? word) : replacement ?? word;
            Append(written, token.Start, written == word ? null : token.End);
            end = token.End;
        }

        diagnostics.AddRange(LinesWithinComments(origin));
        return new ExpandedSql(origin, text.ToString(), parameters, origins.ToImmutable(), [.. texts.Distinct()]);

        // What stands for a name stands for all of it.
        void Append(string part, int start, int? endOfName = null)
        {
            text.Append(part);
            for (var index = start; index < start + part.Length; index++)
            {
                origins.Add(endOfName is { } last ? (start, last - 1) : (index, index));
            }
        }
    }

    /// <summary>Lines that YAML folds into one are all of a comment that begins in the first of them.</summary>
    private static IEnumerable<Diagnostic> LinesWithinComments(SqlText origin) => SqlLexer.LineComments(origin.Text)
        .Where(comment => origin.SpanOf(comment.Start, comment.End - comment.Start) is var span && span != origin.Span && span.Slice.TrimEnd().Contains('\n', StringComparison.Ordinal))
        .Select(comment => ExpressionErrors.CommentTakesLines(origin.SpanOf(comment.Start, 2)));

    private static string? Constant(
        SqlText origin, SqlToken token, ParameterSet parameters, IReadOnlyCollection<string> optional, ImmutableArray<Parameter>.Builder texts, DiagnosticBag diagnostics)
    {
        var name = origin.Text[(token.Start + 1)..token.End];
        var parameter = parameters.Use(name);
        if (parameter?.Literal.StartsWith('\'') == true)
        {
            texts.Add(parameter);
        }

        var literal = parameter?.Literal ?? (optional.Contains(name) ? "CAST(NULL AS DECIMAL(18, 4))" : null);
        if (literal is null)
        {
            diagnostics.Add(ExpressionErrors.UnknownParameter(origin.SpanOf(token.Start, token.End - token.Start), name, parameters));
        }

        return literal;
    }

    /// <summary>What does not fit, and which parameters in it are text and where: one of them may be what was meant to be a number.</summary>
    public Diagnostic WithTexts(Diagnostic misfit)
    {
        var said = texts.Select(parameter => $"`${parameter.Name.Text}` is the text {parameter.Literal}, {(parameter.IsGiven ? "given by `--param`" : $"at {parameter.Name.Span}")}").Prepend(misfit.Help).OfType<string>();
        return texts.IsEmpty ? misfit : misfit with { Help = string.Join("; ", said) };
    }

    /// <summary>The place in the author's file of a stretch of <see cref="Text"/>.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (origins.IsEmpty)
        {
            return Origin.Span;
        }

        var first = origins[Math.Clamp(start, 0, origins.Length - 1)].First;
        var last = origins[Math.Clamp(start + length - 1, 0, origins.Length - 1)].Last;
        return Origin.SpanOf(first, Math.Max(1, last - first + 1));
    }

    /// <summary>The author's words of a stretch of <see cref="Text"/>, on one line and without comments.</summary>
    public string Words(int start, int end)
    {
        var written = Origin.Text[origins[start].First..(origins[end - 1].Last + 1)];
        var tokens = SqlLexer.Tokens(written);
        return string.Concat(tokens.Select((token, index) => $"{(index > 0 && tokens[index - 1].End < token.Start ? " " : "")}{written[token.Start..token.End]}"));
    }

    /// <summary>The place of what DuckDB refused; all of it where DuckDB does not say.</summary>
    /// <param name="offset">Where, in UTF-8 bytes, this text begins in the refused statement.</param>
    public SourceSpan SpanOf(SqlException error, int offset)
    {
        var index = error.Position is { } position && position >= offset ? Positions.FromBytes(Text, position - offset) : -1;
        return index < 0 ? Origin.Span : TokenSpanAt(index);
    }

    /// <summary>The same of a statement that this text stands in, wherever that is.</summary>
    public SourceSpan PlaceOf(SqlException error)
    {
        var start = error.Sql.IndexOf(Text, StringComparison.Ordinal);
        var offset = start < 0 ? 0 : Encoding.UTF8.GetByteCount(error.Sql.AsSpan(0, start));
        return start >= 0 && error.Position < offset + Encoding.UTF8.GetByteCount(Text) ? SpanOf(error, offset) : Origin.Span;
    }

    /// <summary>The place of the token at an index of <see cref="Text"/>; the last one where the index is past it.</summary>
    public SourceSpan TokenSpanAt(int index)
    {
        var token = SqlLexer.Tokens(Text).LastOrDefault(token => token.Start <= index);
        return SpanOf(token.Start, Math.Max(1, token.End - token.Start));
    }
}
