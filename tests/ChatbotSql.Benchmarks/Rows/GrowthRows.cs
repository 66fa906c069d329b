using ChatbotSql.Benchmarks.Archives;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>The time per event from one size of archive to the next.</summary>
internal static class GrowthRows
{
    public const string Name = "full build, time per event against the size before";

    /// <summary>A row for each size but the first.</summary>
    public static IEnumerable<RowResult> Read(IReadOnlyList<(Archive Archive, Samples Samples)> sizes) => sizes.Zip(sizes.Skip(1), (small, large) =>
    {
        var (before, after) = (Microseconds(small), Microseconds(large));
        return new RowResult(Name, $"{small.Archive.Size} to {large.Archive.Size}", $"{after:0.00} µs", $"{before:0.00} µs", after / before, "x", Goal.AtMost(1.5, "x"));
    });

    private static double Microseconds((Archive Archive, Samples Samples) size) => 1_000_000 * size.Samples.Median(Timed.Build) / size.Archive.Events;
}
