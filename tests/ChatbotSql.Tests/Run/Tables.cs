using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Run;

/// <summary>What a generated file holds.</summary>
internal static class Tables
{
    /// <summary>The rows of each table and view of <c>main</c>, which is what people see, sorted as text.</summary>
    public static SortedDictionary<string, List<string>> Read(string database) => Read(database, "main");

    /// <summary>The rows of each table and view of some schemas, sorted as text, but for which build wrote them.</summary>
    public static SortedDictionary<string, List<string>> Read(string database, params string[] schemas)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in session.Column<string>($"SELECT concat(table_schema, '.', table_name) FROM information_schema.tables WHERE table_catalog = 'built' AND table_schema IN ({string.Join(", ", schemas.Select(SqlLiteral.Text))})"))
        {
            var rows = session.Rows($"SELECT COLUMNS(name -> name <> 'run_id') FROM {name}").Rows;
            tables[name] = [.. rows.Select(row => string.Join('|', row.Select(RowSet.Text))).Order(StringComparer.Ordinal)];
        }

        return tables;
    }
}
