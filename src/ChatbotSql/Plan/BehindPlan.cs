using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Which rows of a fact stand behind the values of its metrics.</summary>
/// <param name="Further">The dimensions that are no columns of the fact.</param>
internal sealed record BehindPlan(FactSchema Fact, ImmutableArray<BoundDimension> Further, ImmutableArray<BehindMetric> Metrics)
{
    /// <summary>The metrics that aggregate rows of the fact themselves.</summary>
    public static BehindPlan Of(Catalog catalog, FactSchema fact) => new(
        fact,
        [.. catalog.Dimensions.Where(dimension => dimension.SqlByFact.ContainsKey(fact.Name) && fact.Shape.TypeOf(dimension.Name) is null)],
        [.. catalog.Metrics.Where(metric => metric.Unavailable is null && metric.Formula is null && metric.Sides.Any(side => side.Fact.Name == fact.Name)).Select(metric => BehindMetric.Of(metric, fact))]);
}
