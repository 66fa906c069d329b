using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run;

/// <summary>The same inputs give the same rows in every table, to the last bit.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("", "[data/1.csv, data/2.csv]")]
    [InlineData("threads: 1", "[data/1.csv, data/2.csv]")]
    [InlineData("threads: 2", "[data/2.csv, data/1.csv]")]
    [InlineData("memory_limit: 200MB", "data/*.csv")]
    public void Build_GivesTheSameRows(string settings, string files)
    {
        using var first = new SmallProject("threads: 2");
        using var second = new SmallProject(settings, files);

        var expected = Tables(first.Build());
        var actual = Tables(second.Build());

        Assert.Contains("metric_values", expected.Keys);
        Assert.Contains("conversations", expected.Keys);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
        Assert.Contains(expected["metric_values"], row => row.Contains("deflection_rate", StringComparison.Ordinal));
    }

    /// <summary>The rows of each table and view of <c>main</c>, sorted as text.</summary>
    private static SortedDictionary<string, List<string>> Tables(string database)
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
