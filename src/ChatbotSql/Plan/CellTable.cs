using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>The cells of one reading of a fact by one set of dimensions, of which coarser ones can be made.</summary>
/// <param name="Name">The name of the table that holds them.</param>
/// <param name="Measures">What it holds, of which each can be rolled up.</param>
/// <param name="Parent">The table of finer cells that it is made of; null where it is made of the fact.</param>
/// <param name="IsShown">Whether the segment is one that values are wanted for, or only a step on the way to some.</param>
/// <param name="EstimatedDays">How many cells of single days are expected.</param>
internal sealed record CellTable(
    string Name,
    FactScan Scan,
    ImmutableArray<BoundDimension> Dimensions,
    ImmutableArray<PlannedMeasure> Measures,
    CellTable? Parent,
    bool IsShown,
    double EstimatedDays)
{
    public string Segment => DerivedPlan.NameOf(Dimensions);

    /// <summary>The table of the cells of single days, with those of no day, which others are made of.</summary>
    public string DaysName => $"{Name} days";

    /// <summary>The table of the cells of longer periods.</summary>
    public string LongerName => $"{Name} longer";
}
