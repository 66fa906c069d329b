using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>How the rows behind one number are told apart: by conditions in an order, of which the first that fails counts.</summary>
/// <param name="Side">The side whose rows they are; the denominator where both count rows of the same fact.</param>
/// <param name="Role"><c>value</c>, <c>numerator</c>, <c>denominator</c> or <c>both</c>.</param>
/// <param name="From">The first local date that rows are from.</param>
/// <param name="Steps">Conditions and the side that each is of.</param>
/// <param name="InDenominator">How many of the steps are the denominator's, where it is of both; else null.</param>
/// <param name="NumeratorSteps">All conditions of the numerator, where it is of both; else none.</param>
/// <param name="Taken">The author's SQL of what a row gives to the aggregate, or null where it is counted.</param>
/// <param name="Columns">The columns of the fact to show of a row.</param>
/// <param name="Further">The dimensions to show of it beside them.</param>
internal sealed record RowFunnelPlan(
    BoundSide Side,
    string Role,
    string TimeZone,
    DateOnly From,
    DateOnly To,
    ImmutableArray<KeyValuePair<BoundDimension, string?>> At,
    ImmutableArray<(RowCondition Condition, string Of)> Steps,
    int? InDenominator,
    ImmutableArray<RowCondition> NumeratorSteps,
    string? Taken,
    ImmutableArray<string> Columns,
    ImmutableArray<BoundDimension> Further);
