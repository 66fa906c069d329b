using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads the names of segments.</summary>
internal static class SegmentReader
{
    /// <summary>Reads <c>intent+channel</c>, each dimension with its own place.</summary>
    public static Segment Read(Located text)
    {
        var dimensions = ImmutableArray.CreateBuilder<Located>();
        var start = 0;
        foreach (var part in text.Text.Split('+'))
        {
            var name = part.Trim();
            var offset = text.Span.Slice.IndexOf(name, Math.Min(start, text.Span.Length), StringComparison.Ordinal);
            var span = offset < 0 || name.Length == 0 ? text.Span : new SourceSpan(text.Span.Source, text.Span.Start + offset, name.Length);
            dimensions.Add(new Located(name, span));
            start = Math.Max(start, offset + name.Length);
        }

        return new Segment(dimensions.ToImmutable());
    }
}
