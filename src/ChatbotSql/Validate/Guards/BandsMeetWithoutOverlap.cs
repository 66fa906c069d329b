using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate.Guards;

/// <summary>Bands under the same conditions are for different values: who reads one sees what it says without the others.</summary>
internal static class BandsMeetWithoutOverlap
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        BandRange.ByCondition(metric.Metric.Bands).SelectMany(group => Overlaps([.. group]));

    /// <summary>A last band without bounds takes what the others leave.</summary>
    private static IEnumerable<Diagnostic> Overlaps(IReadOnlyList<BandRange> ranges) => ranges
        .Select((range, index) => (range, First: ranges.Take(index).FirstOrDefault(range.Meets)))
        .Where(pair => pair.First is not null && !(pair.range.TakesTheRest && !pair.First.TakesTheRest))
        .Select(pair => GuardErrors.BandsOverlap(pair.range.Band, pair.First!.Band));
}
