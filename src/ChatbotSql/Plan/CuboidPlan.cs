using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>How the metrics of one segment are computed: a scan of each fact, and what is made of the measures.</summary>
/// <param name="Grains">The lengths of the periods: one for a question, all of them for a build.</param>
/// <param name="WeekShift">How many days a week begins before Monday: 0 for Monday, 1 for Sunday.</param>
/// <param name="TimeZone">The zone that local dates are taken in.</param>
/// <param name="From">The first local date asked for, or null.</param>
/// <param name="ScannedFrom">The first local date read: a period earlier, for the change on the period before.</param>
/// <param name="At">Dimensions and the one value to keep of each.</param>
/// <param name="To">The last local date asked for and read, or null.</param>
public sealed record CuboidPlan(
    ImmutableArray<Grain> Grains,
    int WeekShift,
    string TimeZone,
    ImmutableArray<BoundDimension> Dimensions,
    DateOnly? From,
    DateOnly? ScannedFrom,
    DateOnly? To,
    ImmutableArray<KeyValuePair<BoundDimension, string?>> At,
    string? Where,
    ImmutableArray<FactScan> Scans,
    ImmutableArray<PlannedMetric> Metrics)
{
    /// <summary>The name of the segment, such as <c>all</c> or <c>channel+intent</c>.</summary>
    public string Segment => DerivedPlan.NameOf(Dimensions);

    /// <summary>The one grain of a question.</summary>
    public Grain Grain => Grains.Single();
}
