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

    /// <summary>The place of a stretch of the decoded text; the whole scalar where it cannot be told.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (Text.Length == 0 || Span.Length == 0 || ScalarPositions.Find(Span.Slice, Text) is not { } places)
        {
            return Span;
        }

        var first = places[Math.Clamp(start, 0, places.Length - 1)];
        var last = places[Math.Clamp(start + length - 1, 0, places.Length - 1)];
        return new SourceSpan(Span.Source, Span.Start + first, Math.Max(1, last - first + 1));
    }
}
