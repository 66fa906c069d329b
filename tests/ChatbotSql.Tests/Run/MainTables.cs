using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;

namespace ChatbotSql.Tests.Run;

/// <summary>What a generated file shows to people.</summary>
internal static class MainTables
{
    /// <summary>The rows of each table and view of <c>main</c>, sorted as text.</summary>
    public static SortedDictionary<string, List<string>> Read(string database)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in session.Query<string>("SELECT table_name FROM information_schema.tables WHERE table_catalog = 'built' AND table_schema = 'main'"))
        {
            var rows = session.Rows($"FROM main.{SqlLiteral.Identifier(name)}").Rows;
            tables[name] = [.. rows.Select(row => string.Join('|', row.Select(RowFormatter.Text))).Order(StringComparer.Ordinal)];
        }

        return tables;
    }
}
