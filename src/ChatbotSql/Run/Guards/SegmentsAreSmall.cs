using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>A split into thousands is a list that nobody reads, of cells too small to tell anything, and most of the file.</summary>
internal static class SegmentsAreSmall
{
    private const int MostValues = 1000;

    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog)
    {
        var allowed = catalog.Model.Dimensions.Where(dimension => Allowance.Covers(dimension.Allow, GuardErrors.LargeSegmentCode)).Select(dimension => dimension.Name.Text).ToImmutableHashSet();
        var large = session.Rows($"SELECT segment, count(*) FROM meta.cells WHERE grain = 'all' GROUP BY segment HAVING count(*) > {MostValues} ORDER BY segment").Rows
            .Select(row => (Dimensions: ((string)row[0]!).Split('+').ToImmutableHashSet(), Values: (long)row[1]!))
            .ToImmutableArray();
        return large
            .Where(segment => !segment.Dimensions.Overlaps(allowed) && !large.Any(other => other.Dimensions.IsProperSubsetOf(segment.Dimensions)))
            .Select(segment => (First: FirstUse(catalog, segment.Dimensions), segment.Values))
            .Where(found => found.First is not null)
            .Select(found => GuardErrors.LargeSegment(found.First!.Dimensions[0], found.First.Name, found.Values));
    }

    /// <summary>The segment of those dimensions as the first metric names it that does not allow it, or null.</summary>
    private static Segment? FirstUse(Catalog catalog, ImmutableHashSet<string> dimensions) => catalog.Metrics
        .Where(metric => metric.Unavailable is null && !Allowance.Covers(metric.Metric.Allow, GuardErrors.LargeSegmentCode))
        .SelectMany(metric => metric.Metric.Segments)
        .FirstOrDefault(segment => dimensions.SetEquals(segment.Dimensions.Select(dimension => dimension.Text)));
}
