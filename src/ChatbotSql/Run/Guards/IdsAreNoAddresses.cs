using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>No id is an e-mail address: ids stand in the file as they are, and addresses must not unless that is asked for. Views of a site have the ids of its conversations, and are not looked at.</summary>
internal static class IdsAreNoAddresses
{
    private static readonly ImmutableArray<string> Ids = ["conversation_id", "visitor_id", "lead_id"];
    private static readonly ImmutableHashSet<string> Facts = [Fact.Conversations, "leads", "tickets", "revenue", "other_touches"];

    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog) => catalog.Settings.KeepPersonalData ? [] :
        from fact in catalog.Facts.Values
        where Facts.Contains(fact.Name) && !fact.Fact.IsView
        let ids = Ids.Where(id => fact.Shape.TypeOf(id) == "VARCHAR").ToList()
        from found in ids.Zip(Addresses(session, fact, ids))
        where found.Second > 0
        select GuardErrors.AddressesAsIds(fact.Name, found.First, found.Second);

    /// <remarks>A WHERE of its own for each id: only there is what comes first asked first, and few ids are matched with the pattern.</remarks>
    private static IEnumerable<long> Addresses(DuckDbSession session, FactSchema fact, List<string> ids) => ids.Count == 0 ? [] : session
        .Rows($"SELECT {string.Join(", ", ids.Select(id => $"(SELECT count(*) FROM {SqlLiteral.Identifier(fact.Name)} WHERE {IsAddress(id)})"))}").Rows[0]
        .Select(count => Convert.ToInt64(count, CultureInfo.InvariantCulture));

    /// <summary>Messengers make ids of numbers of telephones that look like addresses.</summary>
    private static string IsAddress(string id) =>
        $@"contains({id}, '@') AND regexp_full_match({id}, '[^@\s<>/]+@[^@\s<>/]+\.[^@\s<>/]+') AND NOT regexp_full_match(split_part({id}, '@', 1), '\+?\d+')";
}
