using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;
using ChatbotSql.Tests.Run.Parts;

namespace ChatbotSql.Tests.Run;

/// <summary>The same inputs give the same rows in every table, to the last bit.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("threads: 4", "[data/1.csv, data/2.csv]")]
    [InlineData("threads: 1", "[data/1.csv, data/2.csv]")]
    [InlineData("threads: 2", "[data/2.csv, data/1.csv]")]
    [InlineData("memory_limit: 200MB", "data/*.csv")]
    public void Build_GivesTheSameRows(string settings, string files)
    {
        using var first = new SmallProject("threads: 2");
        using var second = new SmallProject(settings, files);

        var expected = Tables.Read(first.Build());
        var actual = Tables.Read(second.Build());

        Assert.Contains("main.metric_values", expected.Keys);
        Assert.Contains("main.conversations", expected.Keys);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
        Assert.Contains(expected["main.metric_values"], row => row.Contains("deflection_rate", StringComparison.Ordinal));
    }

    /// <summary>Two threads find them in another order each time.</summary>
    [Fact]
    public void Rows_that_do_not_stand_are_told_in_order()
    {
        using var archive = new PartedArchive(6, "day // 2");
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(archive.Build().Database)} AS built (READ_ONLY)");

        var keys = session.Column<long>("SELECT row_key FROM built.meta.dropped_rows WHERE source = 'web'");

        Assert.InRange(keys.Count, 20, 1000);
        Assert.Equal(keys.Order(), keys);
    }
}
