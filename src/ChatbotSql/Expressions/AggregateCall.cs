namespace ChatbotSql.Expressions;

/// <summary>One aggregate call inside an expression: what a measure is made of.</summary>
/// <param name="Function">The function's name in lower case; <c>count_star</c> for <c>count(*)</c>.</param>
/// <param name="Call">The author's text of the call, without a FILTER clause.</param>
/// <param name="Argument">The author's text of the first argument, or null where there is none.</param>
/// <param name="ArgumentCount">How many arguments there are.</param>
/// <param name="Filter">The condition of the FILTER clause, or null.</param>
/// <param name="IsDistinct">Whether it says DISTINCT.</param>
/// <param name="Start">UTF-16 index of the call in the expression's text.</param>
/// <param name="End">UTF-16 index after the call and its FILTER clause.</param>
public sealed record AggregateCall(
    string Function,
    string Call,
    string? Argument,
    int ArgumentCount,
    string? Filter,
    bool IsDistinct,
    int Start,
    int End)
{
    /// <summary>Whether it counts rows for which a condition holds, once each.</summary>
    public bool CountsRows => !IsDistinct && Function is "count_if" or "countif" or "count_star";

    /// <summary>Whether its value over no rows counts as 0.</summary>
    public bool IsZeroOverNothing => Function is "count_if" or "countif" or "count_star" or "count" or "sum";

    public bool IsMedian => Function == "median";
}
