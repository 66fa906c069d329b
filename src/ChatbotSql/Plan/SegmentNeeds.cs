using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>The metrics that are needed for one segment.</summary>
internal sealed record SegmentNeeds(ImmutableArray<BoundDimension> Dimensions)
{
    public HashSet<BoundMetric> All { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those that are aggregated from facts.</summary>
    public List<BoundMetric> Bases { get; } = [];

    public List<BoundMetric> Formulas { get; } = [];

    public List<(BoundMetric Metric, string Strata)> Standardised { get; } = [];

    public bool HasDerived => Formulas.Count + Standardised.Count > 0;
}
