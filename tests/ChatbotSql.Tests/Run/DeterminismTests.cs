using ChatbotSql.Tests.Project;

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
}
