using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>A project that replaces a shipped dimension may declare it for fewer facts.</summary>
internal static class ShippedSegments
{
    /// <summary>The metric without those shipped segments that the project's own dimensions no longer allow.</summary>
    public static BoundMetric Narrow(BoundMetric metric, ImmutableArray<BoundDimension> dimensions, ImmutableArray<Dimension> declared)
    {
        var given = declared.Where(dimension => !ProjectLoader.IsShipped(dimension.Name.Span)).Select(dimension => dimension.Name.Text).ToImmutableHashSet();
        var narrowed = dimensions.Where(dimension => given.Contains(dimension.Name) && !metric.CanBeSplitBy(dimension)).Select(dimension => dimension.Name).ToImmutableHashSet();
        return narrowed.IsEmpty ? metric : metric with
        {
            Metric = metric.Metric with
            {
                Segments = [.. metric.Metric.Segments.Where(segment => !segment.Dimensions.Any(name => ProjectLoader.IsShipped(name.Span) && narrowed.Contains(name.Text)))],
            },
        };
    }
}
