using System.Globalization;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Tests.Run.Facts;

/// <summary>The places of rows in a conversation, and what tells quickly that all of them differ.</summary>
public sealed class PlacesTests
{
    private static readonly long[] Numbers = [long.MinValue, long.MinValue + 1, -5, -1, 0, 1, 127, 128, long.MaxValue - 1, long.MaxValue];

    private static readonly string[] Times =
    [
        "NULL", "TIMESTAMP '1990-01-01'", "TIMESTAMP '2026-03-02 09:00:00'", "TIMESTAMP '2026-03-02 09:00:00.000001'", "TIMESTAMP '2099-12-31 23:59:59.999999'",
    ];

    [Fact]
    public void Place_HasTheTimeThatItWasMadeOf_WhateverTheNumber()
    {
        using var session = WithPlaces();

        Assert.Equal(Times.Length * Numbers.Length, session.Scalar<long>("SELECT count(*) FROM places WHERE time_of(place) IS NOT DISTINCT FROM instant"));
    }

    [Fact]
    public void Places_AreInTheOrderOfTime_ThenNumber_WhatHasNoTimeLast()
    {
        using var session = WithPlaces();

        var differing = session.Scalar<long>("""
            SELECT count(*)
            FROM (SELECT row_number() OVER (ORDER BY place) AS by_place, row_number() OVER (ORDER BY instant NULLS LAST, number) AS by_both FROM places)
            WHERE by_place <> by_both
            """);

        Assert.Equal(0, differing);
        Assert.Equal(Times.Length * Numbers.Length, session.Scalar<long>("SELECT count(DISTINCT place) FROM places"));
    }

    [Fact]
    public void Bits_AreTheDifferentNumbers()
    {
        using var session = FactMacros.Open();

        var differing = session.Scalar<long>("""
            SELECT count(*)
            FROM (SELECT bits_of(number) AS bits, count(DISTINCT number) AS numbers FROM (SELECT id % 400 AS chat, CAST(hash(id) % 128 AS BIGINT) AS number FROM range(20000) AS rows(id)) GROUP BY chat)
            WHERE bits <> numbers
            """);

        Assert.Equal(0, differing);
        Assert.Equal(128, session.Scalar<long>("SELECT bits_of(number) FROM range(128) AS rows(number)"));
    }

    private static DuckDbSession WithPlaces()
    {
        var session = FactMacros.Open();
        session.Execute($"""
            CREATE TABLE places AS
            SELECT *, place_of(instant, number) AS place
            FROM (SELECT unnest([{string.Join(", ", Times)}]) AS instant), (SELECT CAST(unnest([{string.Join(", ", Numbers.Select(number => $"'{number.ToString(CultureInfo.InvariantCulture)}'"))}]) AS BIGINT) AS number)
            """);
        return session;
    }
}
