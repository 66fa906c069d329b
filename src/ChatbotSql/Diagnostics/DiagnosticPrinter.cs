using System.Text;

namespace ChatbotSql.Diagnostics;

/// <summary>Writes a diagnostic as <c>file:line:column</c>, the line, a caret under the words, and the help.</summary>
public static class DiagnosticPrinter
{
    /// <summary>How many characters of a line are shown at most, but for words that are longer.</summary>
    private const int LongestLine = 240;

    public static string Print(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(Print));

    public static string Print(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var place = diagnostic.Span is null ? "" : $"{Printable.Line(diagnostic.Span.ToString())}: ";
        var text = new StringBuilder($"{place}{severity} {diagnostic.Code}: {Printable.Line(diagnostic.Message)}\n");
        if (diagnostic.Span is not null)
        {
            AppendExcerpt(text, diagnostic.Span);
        }

        if (diagnostic.Help is not null)
        {
            text.Append("  help: ").Append(Printable.Line(diagnostic.Help)).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendExcerpt(StringBuilder text, SourceSpan span)
    {
        var line = span.Source.LineText(span.Line);
        if (line.Trim().Length == 0)
        {
            return;
        }

        var gutter = $"{span.Line,4} | ";
        var from = Math.Min(span.Column - 1, line.Length);
        var to = Math.Min(from + span.Length, line.Length);
        var (first, last) = Window(line.Length, from, to);
        var cut = first > 0 ? "…" : "";
        text.Append(gutter).Append(cut).Append(Printable.Line(line[first..last])).Append(last < line.Length ? "…" : "").Append('\n');
        text.Append("     | ").Append(' ', cut.Length + DisplayWidth.Of(Printable.Line(line[first..from])));
        text.Append('^', Math.Max(1, DisplayWidth.Of(Printable.Line(line[from..Math.Max(from, Math.Min(to, last))])))).Append('\n');
    }

    /// <summary>Which part of a line to show: all of it, or of a very long one what stands around the words.</summary>
    private static (int First, int Last) Window(int length, int from, int to)
    {
        if (length <= LongestLine)
        {
            return (0, length);
        }

        var first = Math.Max(0, from - (LongestLine / 2));
        return (first, Math.Min(length, Math.Max(first + LongestLine, Math.Min(to, from + LongestLine))));
    }
}
