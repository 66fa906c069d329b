using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A set of dimensions to split by; the empty set is <c>all</c>.</summary>
public sealed record Segment(ImmutableArray<Located> Dimensions)
{
    public static Segment All { get; } = new([]);

    /// <summary>The name of the segment, such as <c>all</c> or <c>intent+channel</c>.</summary>
    public string Name => Dimensions.IsEmpty ? "all" : string.Join('+', Dimensions.Select(dimension => dimension.Text));
}
