namespace ChatbotSql.Model;

/// <summary>A condition that every row of a canonical table has to meet; a row that does not is a bad one.</summary>
/// <param name="Column">The column that is to blame.</param>
/// <param name="Sql">The condition, in which <c>$currency</c> is the project's; one that is NULL is met.</param>
/// <param name="Say">The reason, as it is shown.</param>
public sealed record RowCheck(string Column, string Sql, string Say);
