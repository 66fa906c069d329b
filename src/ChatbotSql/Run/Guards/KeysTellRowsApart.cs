using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>No two rows of a fact have one key: what names a key would be of both. Within a source they are told apart, so two sources use the same.</summary>
internal static class KeysTellRowsApart
{
    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog) =>
        from fact in catalog.Facts.Values
        let sources = catalog.SourcesFeeding(fact.Fact.Table).Where(source => !source.Table.IsEvents).Select(source => source.Name).ToList()
        where fact.Fact is { Key: not null, IsView: false } && sources.Count > 1
        let shared = Shared(session, fact)
        where shared.Keys > 0
        select GuardErrors.SharedKeys(fact.Name, fact.Fact.Key!, shared.Keys, shared.First!, sources);

    private static (long Keys, string? First) Shared(DuckDbSession session, FactSchema fact)
    {
        var key = SqlLiteral.Name(fact.Fact.Key!);
        var row = session.Rows($"SELECT count(*), min({key}) FROM (SELECT {key} FROM {SqlLiteral.Identifier(fact.Name)} WHERE {key} IS NOT NULL GROUP BY ALL HAVING count(*) > 1)").Rows[0];
        return ((long)row[0]!, row[1] as string);
    }
}
