using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Decides what the macro of a metric computes.</summary>
internal sealed class MacroPlanner(Catalog catalog)
{
    /// <summary>The column of strata, which is there whether or not one splits by their dimension.</summary>
    public const string Stratum = "stratum";

    public MacroPlan Plan(BoundMetric metric)
    {
        var dimensions = catalog.Dimensions.Where(metric.CanBeSplitBy).ToImmutableArray();
        return metric switch
        {
            { Unavailable: not null } => new MacroPlan(metric, dimensions, [], null, []),
            { Formula: null } => new MacroPlan(metric, dimensions, [Cuboid([metric], dimensions)], null, [metric]),
            { Formula.Standardise: { } standardise } => Standardised(metric, standardise, dimensions),
            { Formula: { } formula } => Formula(metric, formula, dimensions),
        };
    }

    private MacroPlan Formula(BoundMetric metric, BoundFormula formula, ImmutableArray<BoundDimension> dimensions)
    {
        var operands = Find(formula.Operands);
        return new MacroPlan(metric, dimensions, [Cuboid(operands, dimensions)], new DerivedPlan(dimensions, [metric], []), [.. operands, metric]);
    }

    private MacroPlan Standardised(BoundMetric metric, BoundStandardisation standardise, ImmutableArray<BoundDimension> dimensions)
    {
        var stratum = standardise.Over with { Name = Stratum };
        var strata = dimensions.Add(stratum);
        var parts = Find([.. metric.Formula!.Operands, standardise.To]);
        var byStratum = metric with { Formula = metric.Formula with { Standardise = standardise with { Over = stratum } } };
        return new MacroPlan(
            metric,
            dimensions,
            [Cuboid(Find([standardise.To]), dimensions), Cuboid(parts, strata)],
            new DerivedPlan(dimensions, [], [(byStratum, DerivedPlan.NameOf(strata))]),
            [.. parts, metric]);
    }

    private CuboidPlan Cuboid(ImmutableArray<BoundMetric> metrics, ImmutableArray<BoundDimension> dimensions) =>
        Planner.Cuboid(catalog, Question.Of(metrics, Grain.All, dimensions), forBands: false);

    private ImmutableArray<BoundMetric> Find(IEnumerable<string> names) =>
        [.. names.Distinct().Select(name => catalog.Metrics.First(metric => metric.Name == name))];
}
