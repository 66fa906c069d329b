using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>A rule on a flag that holds for no conversation at all most often names a value that there is not.</summary>
internal static class RulesHoldForSome
{
    /// <summary>Of fewer, none may be by chance.</summary>
    private const long FewestConversations = 100;

    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog)
    {
        var fact = catalog.Facts.GetValueOrDefault(Fact.Conversations);
        var flags = catalog.Model.ConversationRules.Select(rule => (Rule: rule, Column: $"is_{rule.Key.Text}")).Where(flag => fact?.Shape.TypeOf(flag.Column) == "BOOLEAN").ToList();
        if (flags.Count == 0)
        {
            return [];
        }

        var counts = session.Rows($"SELECT count(*), {string.Join(", ", flags.Select(flag => $"count(*) FILTER ({SqlLiteral.Identifier(flag.Column)})"))} FROM {SqlLiteral.Identifier(Fact.Conversations)}").Rows[0];
        return (long)counts[0]! < FewestConversations ? [] : flags
            .Where((_, index) => counts[index + 1] is 0L)
            .Select(flag => GuardErrors.RuleHoldsForNone(flag.Rule.Value.Span, (long)counts[0]!));
    }
}
