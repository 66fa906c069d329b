using ChatbotSql.Expressions;
using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>Conditions that all have to hold, each in parentheses unless it is a single word, so that none changes another.</summary>
internal static class ConditionSql
{
    /// <summary>All of the conditions; of none, what always holds.</summary>
    public static string All(IReadOnlyList<string> conditions) => conditions.Count switch
    {
        0 => "true",
        1 => conditions[0],
        _ => string.Join(" AND ", conditions.Select(Closed)),
    };

    public static string All(IEnumerable<RowCondition> conditions) => All([.. conditions.Select(Of)]);

    public static string Of(RowCondition condition) => condition switch
    {
        RowCondition.Written written => written.Sql,
        RowCondition.HasValue has => $"{Closed(has.Argument)} IS NOT NULL",
        RowCondition.AddsSomething adds => $"{Closed(adds.Argument)} <> 0",
        _ => throw new InvalidOperationException($"a condition of no known kind: {condition}"),
    };

    /// <summary>What rows that meet the conditions have, and others not.</summary>
    public static string Where(IReadOnlyList<string> conditions, string sql) => conditions.Count == 0 ? sql : $"CASE WHEN {All(conditions)} THEN {sql} END";

    /// <summary>The condition so that it can stand beside others.</summary>
    private static string Closed(string condition) => SqlLexer.Tokens(condition).Count == 1 ? condition : $"({condition})";
}
