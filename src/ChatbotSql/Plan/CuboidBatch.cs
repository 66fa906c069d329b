using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>Segments whose metrics are made by one statement, which says each metric once for all of them.</summary>
/// <param name="Cuboids">Of one plan, so that measures of one name are the same.</param>
internal sealed record CuboidBatch(ImmutableArray<CuboidPlan> Cuboids)
{
    /// <summary>The names of the scans that any of the segments has.</summary>
    public ImmutableArray<string> Scans => [.. Cuboids.SelectMany(cuboid => cuboid.Scans).Select(scan => scan.Name).Distinct()];

    /// <summary>The metrics of any of the segments.</summary>
    public ImmutableArray<PlannedMetric> Metrics => [.. Cuboids.SelectMany(cuboid => cuboid.Metrics).DistinctBy(metric => metric.Name)];

    /// <summary>The numbers of the segments that have the metric; null where all do that have measures of its scans.</summary>
    public ImmutableArray<int>? NumbersOf(PlannedMetric metric)
    {
        var scans = new[] { metric.Value, metric.Numerator, metric.Denominator }.OfType<PlannedSide>().Select(side => side.Scan).ToHashSet(StringComparer.Ordinal);
        var numbers = Cuboids.Index().Where(cuboid => cuboid.Item.Metrics.Any(candidate => candidate.Name == metric.Name)).Select(cuboid => cuboid.Index).ToImmutableArray();
        return numbers.Length == Cuboids.Count(cuboid => cuboid.Scans.Any(scan => scans.Contains(scan.Name))) ? null : numbers;
    }
}
