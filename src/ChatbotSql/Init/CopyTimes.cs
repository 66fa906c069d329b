using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Tells the times at which a tool copied a row, which are of no use for when something happened.</summary>
internal static class CopyTimes
{
    /// <summary>The tools that put columns of their own beside those that they copy.</summary>
    private static readonly ImmutableHashSet<string> Tools = ["fivetran", "airbyte", "sdc", "dlt", "etl", "hevo", "rivery"];

    private static readonly ImmutableHashSet<string> Copied =
    [
        "load", "loaded", "ingest", "ingested", "ingestion", "sync", "synced", "upload", "uploaded", "extracted", "exported", "imported", "replicated", "cdc", "snapshot",
    ];

    /// <summary>Whether files have a column that such a tool put there, as each has that it copied from a system.</summary>
    public static bool AreIn(FileGroup group) => group.Columns.Any(column => column.Name.StartsWith('_') && Has(column.Name));

    public static bool Has(string column) => Words.Of(column) is var words && words.Count > 1 && (Tools.Contains(words[0]) || words.Any(Copied.Contains));
}
