using System.Text;

namespace ChatbotSql.Diagnostics;

/// <summary>Writes a diagnostic as <c>file:line:column</c>, the line, a caret under the words, and the help.</summary>
public static class DiagnosticPrinter
{
    public static string Print(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(Print));

    public static string Print(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var place = diagnostic.Span is null ? "" : $"{diagnostic.Span}: ";
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
        var before = line[..Math.Min(span.Column - 1, line.Length)];
        var marked = line[before.Length..Math.Min(before.Length + span.Length, line.Length)];
        text.Append(gutter).Append(Printable.Line(line)).Append('\n');
        text.Append("     | ").Append(' ', Printable.Line(before).Length);
        text.Append('^', Math.Max(1, Printable.Line(marked).Length)).Append('\n');
    }
}
