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
/// <param name="Taken">What a row gives to the aggregate, or null where it is counted.</param>
/// <param name="Columns">What is shown of a row: names and SQL.</param>
internal sealed record RowFunnelPlan(
    BoundSide Side,
    string Role,
    string TimeZone,
    DateOnly From,
    DateOnly To,
    ImmutableArray<KeyValuePair<BoundDimension, string?>> At,
    ImmutableArray<(string Condition, string Of)> Steps,
    int? InDenominator,
    ImmutableArray<string> NumeratorSteps,
    string? Taken,
    ImmutableArray<(string Name, string Sql)> Columns);
