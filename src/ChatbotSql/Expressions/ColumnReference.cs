namespace ChatbotSql.Expressions;

/// <summary>A column that an expression reads.</summary>
/// <param name="Start">UTF-16 index into the expression's text.</param>
/// <param name="IsAggregated">Whether it stands inside an aggregate call.</param>
/// <param name="IsOrdered">Whether it is compared as it stands by its order.</param>
/// <param name="IsOrderedByDays">Whether all that it is so compared with are days, written as 2026-03-01.</param>
/// <param name="IsComparedWithNumber">Whether it is compared as it stands with a number that is written there.</param>
/// <param name="MayBeText">Whether it is compared as it stands with what is no constant, as a text is that lacks its quotes.</param>
public sealed record ColumnReference(string Name, int Start, bool IsAggregated, bool IsOrdered, bool IsOrderedByDays, bool IsComparedWithNumber, bool MayBeText);
