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
        let sources = catalog.SourcesFeeding(fact.Fact.Table).Where(source => !source.Table.IsEvents).ToList()
        where fact.Fact is { Key: not null, IsView: false } && sources.Count > 1
        let shared = Shared(session, fact)
        where shared.Keys > 0
        let ofOnePreset = sources.Where(source => source.Source.Preset is { } preset && sources.Count(other => other.Source.Preset?.Preset.Name == preset.Preset.Name) > 1).ToList()
        let areOne = ofOnePreset.Count > 0 || shared.Copies > 0
        select GuardErrors.SharedKeys(fact.Name, fact.Fact.Key!, shared.Keys, shared.First!, (ofOnePreset.Count > 0 ? ofOnePreset : sources).Select(source => source.Name), areOne);

    /// <summary>The keys of several rows, how many of them have rows that are the same in all, and one of them.</summary>
    private static (long Keys, long Copies, string? First) Shared(DuckDbSession session, FactSchema fact)
    {
        var (key, name) = (SqlLiteral.Name(fact.Fact.Key!), SqlLiteral.Identifier(fact.Name));
        var counts = $"SELECT rows.{key} AS shared, count(*) > count(DISTINCT CAST(rows AS VARCHAR)) AS are_copies FROM {name} AS rows WHERE rows.{key} IN (SELECT {key} FROM {name} WHERE {key} IS NOT NULL GROUP BY ALL HAVING count(*) > 1) GROUP BY ALL";
        var row = session.Rows($"SELECT count(*), count(*) FILTER (are_copies), min(shared) FROM ({counts})").Rows[0];
        return ((long)row[0]!, (long)row[1]!, row[2] as string);
    }
}
