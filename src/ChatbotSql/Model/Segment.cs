using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A set of dimensions to split by; the empty set is <c>all</c>.</summary>
public sealed record Segment(ImmutableArray<Located> Dimensions)
{
    public static Segment All { get; } = new([]);

    /// <summary>The name of the segment, such as <c>all</c> or <c>intent+channel</c>.</summary>
    public string Name => NameOf([.. Dimensions.Select(dimension => dimension.Text)]);

    /// <summary>The name of the segment of these dimensions.</summary>
    public static string NameOf(ImmutableArray<string> dimensions) => dimensions.IsEmpty ? "all" : string.Join('+', dimensions);
}
