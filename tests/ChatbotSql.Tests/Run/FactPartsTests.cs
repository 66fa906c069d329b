using ChatbotSql.DuckDb;
using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run;

public sealed class FactPartsTests
{
    [Theory]
    [InlineData("2GB", 0, 1)]
    [InlineData("2GB", 900_000_000, 1)]
    [InlineData("2GB", 3_200_000_000, 4)]
    [InlineData("500MB", 3_200_000_000, 13)]
    public void A_fact_is_made_in_as_many_parts_as_half_of_the_limit_asks_for(string limit, long bytes, int parts)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"SET memory_limit = '{limit}'");

        Assert.Equal(parts, FactParts.Count(session, bytes));
    }
}
