using ChatbotSql.Expressions;

namespace ChatbotSql.Plan;

/// <summary>Conditions that all have to hold, each in parentheses unless it is a single word, so that none changes another.</summary>
internal static class Conjunction
{
    public static string Of(IReadOnlyList<string> conditions) =>
        conditions.Count == 1 ? conditions[0] : string.Join(" AND ", conditions.Select(Closed));

    /// <summary>The condition so that it can stand beside others.</summary>
    public static string Closed(string condition) => SqlLexer.Tokens(condition).Count == 1 ? condition : $"({condition})";
}
