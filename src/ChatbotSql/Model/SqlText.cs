using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>SQL as its author wrote it in a YAML file.</summary>
public sealed record SqlText(YamlScalar Origin)
{
    public string Text => Origin.Text.Trim();

    public SourceSpan Span => Origin.Span;

    /// <summary>The place of a stretch of <see cref="Text"/> in the file.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var leading = Origin.Text.Length - Origin.Text.TrimStart().Length;
        var from = Math.Clamp(start, 0, Math.Max(0, Text.Length - 1));
        return Origin.SpanOf(leading + from, Math.Clamp(length, 1, Math.Max(1, Text.Length - from)));
    }
}
