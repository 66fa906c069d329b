using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Benchmarks.Rivals;

/// <summary>Compares all tables of two built files, whatever the order of their rows.</summary>
internal static class TableComparison
{
    /// <returns>What differs; empty when all agrees.</returns>
    public static string Run(string what, string database, string other)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS ours (READ_ONLY); ATTACH {SqlLiteral.Text(other)} AS clean (READ_ONLY)");
        var tables = session.Column<string>("SELECT DISTINCT table_name FROM duckdb_tables() WHERE database_name IN ('ours', 'clean') AND schema_name = 'main' ORDER BY ALL");
        var differing = tables.Select(table => (Table: table, Ours: Rows(session, "ours", table), Clean: Rows(session, "clean", table))).Where(pair => pair.Ours != pair.Clean).ToList();
        if (differing.Count == 0 && tables.Count > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compared {what}: {tables.Count} tables, equal to those of a clean build"));
            return "";
        }

        return $"{what}: {string.Join("; ", differing.Select(pair => $"{pair.Table} has {pair.Ours}, that of a clean build {pair.Clean}"))}";
    }

    /// <summary>The rows of a table in short: their number, and a sum that any other row would change.</summary>
    private static string Rows(DuckDbSession session, string database, string table)
    {
        var exists = session.Scalar<bool>($"SELECT count(*) > 0 FROM duckdb_tables() WHERE database_name = {SqlLiteral.Text(database)} AND schema_name = 'main' AND table_name = {SqlLiteral.Text(table)}");
        return exists
            ? session.Scalar<string>($"SELECT concat(count(*), ' rows of hash ', coalesce(sum(CAST(hash(rows) AS HUGEINT)), 0)) FROM {database}.main.{SqlLiteral.Identifier(table)} AS rows")
            : "no such table";
    }
}
