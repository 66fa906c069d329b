using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>What the macros of metrics do and how they are called up, in words.</summary>
internal static class MacroWords
{
    /// <summary>What the macro of a metric does.</summary>
    public static string Describe(BoundMetric metric) =>
        metric.Unavailable is { } why ? $"{metric.Label}: not available, {why}." : $"{metric.Label}. {metric.Metric.Texts.Description}".Trim();

    /// <summary>The argument that splits by the first segment that the metric declares; nothing where it declares none.</summary>
    public static string Split(BoundMetric metric, string before = ", ") => metric.Metric.Segments.FirstOrDefault() is { } segment
        ? $"{before}by := [{string.Join(", ", segment.Dimensions.Select(dimension => $"'{dimension.Text}'"))}]"
        : "";
}
