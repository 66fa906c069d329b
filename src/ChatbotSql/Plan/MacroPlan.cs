using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>What a table macro computes: one metric, by whichever of its dimensions, at whichever grain.</summary>
/// <param name="Dimensions">Those that the metric can be split by, in the order of their declaration.</param>
/// <param name="Cuboids">What is aggregated from facts; none where the metric is not available. The first is by the dimensions asked for.</param>
/// <param name="Derived">What is made of these values; null where the metric is over facts itself.</param>
/// <param name="Parts">The metrics that are computed on the way.</param>
internal sealed record MacroPlan(
    BoundMetric Metric,
    ImmutableArray<BoundDimension> Dimensions,
    ImmutableArray<CuboidPlan> Cuboids,
    DerivedPlan? Derived,
    ImmutableArray<BoundMetric> Parts);
