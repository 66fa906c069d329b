using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>The formulas of one segment.</summary>
/// <param name="Dimensions">The segment, in the order of declaration.</param>
/// <param name="Formulas">Metrics that are arithmetic over the values of a cell.</param>
/// <param name="Standardised">Metrics that are the mean of such over strata, each with the segment of its strata.</param>
public sealed record DerivedPlan(
    ImmutableArray<BoundDimension> Dimensions,
    ImmutableArray<BoundMetric> Formulas,
    ImmutableArray<(BoundMetric Metric, string Strata)> Standardised)
{
    public string Segment => NameOf(Dimensions);

    public static string NameOf(ImmutableArray<BoundDimension> dimensions) =>
        Model.Segment.NameOf([.. dimensions.Select(dimension => dimension.Name)]);
}
