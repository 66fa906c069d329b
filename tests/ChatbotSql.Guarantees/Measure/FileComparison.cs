using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>Compares two generated files, table by table, whatever the order of rows: all of <c>main</c>, and of <c>meta</c> what is not about the run itself.</summary>
/// <param name="Differences">What differs; empty where all is equal.</param>
/// <param name="Rows">The rows compared.</param>
/// <param name="Bytes">The bytes of their text.</param>
internal sealed record FileComparison(ImmutableArray<string> Differences, long Rows, long Bytes)
{
    /// <summary>Tables that say when a file was made and how long it took, and the histories of the builds before it.</summary>
    private static readonly ImmutableArray<string> OfTheRun = ["meta.runs", "meta.cell_tables", "meta.attribution_rules", "meta.metric_versions", "meta.restatements"];

    /// <param name="without">Further tables that are left out, such as <c>meta.cells</c>.</param>
    /// <exception cref="SqlException">A file does not open, or is not whole.</exception>
    public static FileComparison Of(string database, string other, params string[] without)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS ours (READ_ONLY); ATTACH {SqlLiteral.Text(other)} AS theirs (READ_ONLY)");
        var tables = TablesOf(session, "ours");
        if (!tables.SequenceEqual(TablesOf(session, "theirs")))
        {
            return new FileComparison([$"the tables are {string.Join(", ", tables)} and {string.Join(", ", TablesOf(session, "theirs"))}"], 0, 0);
        }

        var counted = tables.Where(table => !OfTheRun.Contains(table) && !without.Contains(table)).Select(table => Compare(session, table)).ToList();
        return new FileComparison([.. counted.Select(table => table.Difference).OfType<string>()], counted.Sum(table => table.Rows), counted.Sum(table => table.Bytes));
    }

    private static ImmutableArray<string> TablesOf(DuckDbSession session, string catalog) =>
        [.. session.Column<string>($"SELECT concat(schema_name, '.', table_name) FROM duckdb_tables() WHERE database_name = '{catalog}' ORDER BY 1")];

    /// <summary>Rows are compared as text, which is told apart wherever a bit differs: a DOUBLE is written with as many digits as it has.</summary>
    private static (string? Difference, long Rows, long Bytes) Compare(DuckDbSession session, string table)
    {
        var (schema, name) = table.IndexOf('.') is var dot ? (table[..dot], SqlLiteral.Identifier(table[(dot + 1)..])) : default;
        var (ours, theirs) = (TextOf($"ours.{schema}.{name}"), TextOf($"theirs.{schema}.{name}"));
        var row = session.Rows($"""
            SELECT
                (SELECT count(*) FROM ({ours} EXCEPT ALL {theirs})), (SELECT count(*) FROM ({theirs} EXCEPT ALL {ours})),
                (SELECT count(*) FROM ({ours})), (SELECT CAST(coalesce(sum(strlen(row_text)), 0) AS BIGINT) FROM ({ours}))
            """).Rows[0].Select(value => Convert.ToInt64(value, CultureInfo.InvariantCulture)).ToArray();
        return (row[0] + row[1] == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{table} has {row[0]} rows that the other lacks, and lacks {row[1]} of its"), row[2], row[3]);
    }

    private static string TextOf(string table) => $"SELECT CAST(whole AS VARCHAR) AS row_text FROM (SELECT COLUMNS(name -> name <> 'run_id') FROM {table}) AS whole";
}
