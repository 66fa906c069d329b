using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Everything that a question or a build computes.</summary>
/// <param name="Cuboids">What is aggregated from facts.</param>
/// <param name="Derived">What is made of the values of cuboids.</param>
/// <param name="Metrics">The metrics asked for, followed by those that they are made of or judged by.</param>
/// <param name="Shown">The metrics asked for and the segment, by name.</param>
public sealed record BoardPlan(
    ImmutableArray<CuboidPlan> Cuboids,
    ImmutableArray<DerivedPlan> Derived,
    ImmutableArray<BoundMetric> Metrics,
    ImmutableArray<(string Metric, string Segment)> Shown);
