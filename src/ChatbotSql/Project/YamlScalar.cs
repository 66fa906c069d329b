using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A single YAML value.</summary>
/// <param name="Text">The decoded text.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> are not text.</param>
/// <param name="Span">The scalar as written, quotes included.</param>
public sealed record YamlScalar(string Text, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => IsNull ? "nothing" : $"`{Text}`";

    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>
    /// The place of a stretch of the decoded text: exact where the file holds the text letter for letter,
    /// else the whole scalar.
    /// </summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var offset = Text.Length == 0 ? -1 : Span.Slice.IndexOf(Text, StringComparison.Ordinal);
        return offset < 0 ? Span : new SourceSpan(Span.Source, Span.Start + offset + start, length);
    }
}
