using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Run.Parts;

namespace ChatbotSql.Tests.Run.Parts;

public sealed class FactPartsTests
{
    private const double Plenty = 1e12;

    /// <summary>Half of it is for conversations of 1,600 bytes each, or for page views of 200: some 47 or 375 at once.</summary>
    private const double Little = 150_000;

    [Theory]
    [InlineData("2GB", 0, 1)]
    [InlineData("2GB", 900_000_000, 1)]
    [InlineData("2GB", 3_200_000_000, 4)]
    [InlineData("500MB", 3_200_000_000, 13)]
    public void A_fact_is_made_in_as_many_parts_as_half_of_the_limit_asks_for(string limit, long bytes, int parts)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"SET memory_limit = '{limit}'");

        Assert.Equal(parts, FactParts.Count(session.MemoryLimit(), bytes));
    }

    /// <summary>However the events lie in files, facts that are made in parts have the rows of facts that are made at once, in the same order.</summary>
    [Theory]
    [InlineData(1, "day", true, true)]
    [InlineData(2, "CASE WHEN number % 30 = 0 THEN day + 1 ELSE day END", true, false)]
    [InlineData(3, "day // 3", true, false)]
    [InlineData(4, "number % 5", false, false)]
    [InlineData(5, "0", false, false)]
    public void Facts_made_in_parts_are_the_same(int seed, string file, bool areVisitsByTime, bool areImpressionsByTime)
    {
        using var archive = new PartedArchive(seed, file);

        var whole = archive.Make(Plenty, "conversations", "visits", "impressions");
        var parted = archive.Make(Little, "conversations", "visits", "impressions");

        Assert.All(whole.Values, fact => Assert.Equal((0, 1), (fact.Ordered, fact.Unordered)));
        Assert.InRange(parted["conversations"].Unordered, 2, 100);
        Assert.Equal(areVisitsByTime, parted["visits"].Ordered > 1);
        Assert.Equal(areVisitsByTime, parted["visits"].Unordered == 1);
        Assert.Equal(areImpressionsByTime, parted["impressions"].Ordered > 1);
        foreach (var fact in whole.Keys)
        {
            Assert.True(whole[fact].Rows.Count > 100, fact);
            Assert.Equal(whole[fact].Rows, parted[fact].Rows);
        }
    }

    [Fact]
    public void A_fact_that_fails_in_its_parts_is_the_only_one()
    {
        using var archive = new PartedArchive(1, "day", "CAST(intent AS INTEGER) > 0");

        var error = Assert.Throws<ProjectException>(() => archive.Make(Little));

        var diagnostic = Assert.Single(error.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains("conversations", diagnostic.Message, StringComparison.Ordinal);
    }
}
