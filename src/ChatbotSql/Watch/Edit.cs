using ChatbotSql.Validate;

namespace ChatbotSql.Watch;

/// <summary>A place in a file where its text differs from what it was.</summary>
/// <param name="File">The path that messages show for the file.</param>
/// <param name="Start">0-based index of the first UTF-16 unit that differs.</param>
/// <param name="Length">How many units there are in the place of what was there.</param>
internal sealed record Edit(string File, int Start, int Length)
{
    /// <summary>Where two texts of a file differ, or null where they are the same.</summary>
    public static Edit? Between(string file, string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return start == before.Length && start == after.Length ? null : new Edit(file, start, after.Length - end - start);
    }

    /// <summary>The metric whose definition or override the edit is about, or null.</summary>
    public BoundMetric? MetricOf(Catalog catalog) => (
        from metric in catalog.Metrics
        from entry in metric.Metric.Origin.Entries
        where entry.Key.Span.Source.Path == File && entry.Key.Span.Start <= Start + Length && Start <= entry.Value.Span.Start + entry.Value.Span.Length
        orderby entry.Key.Span.Start descending
        select metric).FirstOrDefault();
}
