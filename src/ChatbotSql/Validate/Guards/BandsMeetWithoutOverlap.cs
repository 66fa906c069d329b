using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate.Guards;

/// <summary>Bands under the same conditions are for different values: who reads one sees what it says without the others.</summary>
internal static class BandsMeetWithoutOverlap
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        BandRange.ByCondition(metric.Metric.Bands).SelectMany(group => Overlaps([.. group]));

    private static IEnumerable<Diagnostic> Overlaps(IReadOnlyList<BandRange> ranges) => ranges
        .Select((range, index) => (range, First: ranges.Take(index).FirstOrDefault(earlier => Overlap(earlier, range))))
        .Where(pair => pair.First is not null)
        .Select(pair => GuardErrors.BandsOverlap(pair.range.Band, pair.First!.Band));

    /// <summary>Whether both are for some value. A later band without bounds takes what those with bounds leave.</summary>
    private static bool Overlap(BandRange earlier, BandRange later) => later.Meets(earlier) && (!later.TakesTheRest || earlier.TakesTheRest);
}
