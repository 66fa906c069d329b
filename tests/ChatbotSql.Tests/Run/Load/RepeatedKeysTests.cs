using ChatbotSql.DuckDb;
using ChatbotSql.Run.Load;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>Keys that several rows have are found, whatever their hashes, in one part or in several.</summary>
public sealed class RepeatedKeysTests
{
    /// <summary>Hashes that differ in their lower halves, many of which point to the same few places.</summary>
    private static Arbitrary<List<ulong>> Hashes => Gen.Sized(size =>
        Gen.Choose(0, 3).Zip(Gen.Choose(0, 60)).ListOf(size).Select(pairs => pairs.Select(pair => ((ulong)(pair.Item1 * (int.MaxValue / 3)) << 33) | (uint)(pair.Item2 * 64)).ToList())).ToArbitrary();

    [Fact]
    public void AHash_IsSeenAgainWhereItWasAddedBefore() => Prop.ForAll(Hashes, hashes =>
    {
        var halves = hashes.DistinctBy(hash => (uint)hash).ToList();
        var passing = halves.Concat(halves.Where(hash => hash % 3 == 0)).ToList();
        using var seen = new SeenHashes(passing.Count);

        Assert.Equal(passing.Select((hash, index) => passing.IndexOf(hash) < index), passing.Select(seen.Add));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void HashesWithTheSameLowerHalf_AreMostlyToldApartByTheirPlaces()
    {
        using var seen = new SeenHashes(1000);

        Assert.False(seen.Add(7));
        Assert.False(seen.Add((1UL << 63) + 7));
        Assert.True(seen.Add(7));
        Assert.False(seen.Add(0));
        Assert.True(seen.Add(0));
    }

    [Fact]
    public void HashesThereIsNoRoomFor_AreToldAsSeen()
    {
        using var seen = new SeenHashes(4);

        Assert.Equal(100 - 7, Enumerable.Range(1, 100).Count(hash => seen.Add((ulong)hash)));
    }

    [Theory]
    [InlineData("100MB", 0.2)]
    [InlineData("100MB", 0.0001)]
    public void RepeatedKeys_AreThoseThatAGroupCounts(string limit, double share)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"SET memory_limit = '{limit}'; CREATE TABLE keys AS SELECT CASE WHEN range % 7 = 0 THEN range % 1000 ELSE range END AS key FROM range(20000)");
        var parts = new List<int>();

        var any = new RepeatedKeys(session, Hashes, share).Find("found keys", 20000);

        Assert.True(any);
        Assert.Equal(Enumerable.Range(0, parts.Count), parts);
        Assert.Equal(share < 0.1, parts.Count > 5);
        Assert.Equal(
            session.Column<ulong>("SELECT hash(key) AS key_hash FROM keys GROUP BY key_hash HAVING count(*) > 1 ORDER BY key_hash"),
            session.Column<ulong>("SELECT DISTINCT key_hash FROM \"found keys\" ORDER BY key_hash"));

        string Hashes(int part, int of)
        {
            parts.Add(part);
            return $"SELECT hash(key) FROM keys WHERE hash(key) % {of} = {part}";
        }
    }

    [Fact]
    public void NoKeys_AreNoneThatIsRepeated()
    {
        using var session = DuckDbSession.InMemory();

        Assert.False(new RepeatedKeys(session, (_, _) => "SELECT hash(0) WHERE false").Find("found keys", 0));
    }
}
