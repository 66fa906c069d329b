using System.Collections.Immutable;
using ChatbotSql.Expressions;

namespace ChatbotSql.Validate;

/// <summary>One aggregate expression over one fact, and the conditions that narrow it.</summary>
/// <param name="Conditions">The SQL of the conditions, all of which a row has to meet.</param>
/// <param name="Reads">The columns that the expression and the conditions read, without regard to case.</param>
/// <param name="Time">The column that places rows in time, where it is not the fact's own; else null.</param>
/// <param name="WindowDays">How many days, to the last of a period, its rows are from; null for those of the period.</param>
/// <param name="MaturesDays">How many days after a period's end it still moves.</param>
/// <param name="Attribution">The attribution whose rows it is over; null for a fact that has none.</param>
/// <param name="Type">The DuckDB type of the expression.</param>
/// <param name="ArgumentTypes">The types of the first arguments of its aggregates; null where there is none.</param>
public sealed record BoundSide(
    FactSchema Fact,
    Expression Expression,
    ImmutableArray<string> Conditions,
    ImmutableHashSet<string> Reads,
    string? Time,
    int? WindowDays,
    int MaturesDays,
    string? Attribution,
    string Type,
    ImmutableArray<string?> ArgumentTypes)
{
    /// <summary>Whether it is one count of rows that meet a condition.</summary>
    public bool CountsRows => Expression is { IsSingleAggregate: true, Aggregates: [{ CountsRows: true }] };
}
