using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>A row of the table before it is measured.</summary>
/// <param name="Needs">What has to be measured for it.</param>
/// <param name="Read">Its result from the samples.</param>
internal sealed record Row(string Name, ImmutableArray<string> Needs, Func<Samples, RowResult> Read)
{
    /// <summary>How many times as long ours takes as a rival.</summary>
    public static Row Times(string name, string size, string ours, string rival, Goal goal) => new(name, [ours, rival], samples =>
        new RowResult(name, size, Seconds(samples.Median(ours)), Seconds(samples.Median(rival)), samples.Median(ours) / samples.Median(rival), "x", goal));

    /// <summary>How many times as fast ours is as a rival.</summary>
    public static Row Faster(string name, string size, string ours, string rival, Goal goal) => new(name, [ours, rival], samples =>
        new RowResult(name, size, Seconds(samples.Median(ours)), Seconds(samples.Median(rival)), samples.Median(rival) / samples.Median(ours), "x", goal));

    /// <summary>A time that stands for itself, shown in a unit of which a second has so many.</summary>
    public static Row Absolute(string name, string size, string ours, string unit, double perSecond, Goal goal) => new(name, [ours], samples =>
        new RowResult(name, size, Seconds(samples.Median(ours)), "", samples.Median(ours) * perSecond, unit, goal));

    public static string Seconds(double seconds) => seconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");
}
