using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate.Guards;

/// <summary>Bands under the same conditions are for different values: who reads one sees what it says without the others.</summary>
internal static class BandsMeetWithoutOverlap
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        BandRange.ByCondition(metric.Metric.Bands).SelectMany(group => Overlaps([.. group]));

    private static IEnumerable<Diagnostic> Overlaps(IReadOnlyList<BandRange> ranges)
    {
        for (var index = 1; index < ranges.Count; index++)
        {
            if (ranges.Take(index).FirstOrDefault(earlier => Overlap(earlier, ranges[index])) is { } first)
            {
                yield return GuardErrors.BandsOverlap(ranges[index].Band, first.Band);
            }
        }
    }

    /// <summary>Whether both are for some value. A later band without bounds takes what those with bounds leave.</summary>
    private static bool Overlap(BandRange earlier, BandRange later) => later.Meets(earlier) && (!later.TakesTheRest || earlier.TakesTheRest);
}
