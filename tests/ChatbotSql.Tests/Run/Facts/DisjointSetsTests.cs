using ChatbotSql.Run.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Run.Facts;

/// <summary>Sets that are joined two by two, each known by its least member.</summary>
public sealed class DisjointSetsTests
{
    private const int Count = 40;

    [Fact]
    public void Least_IsWhatAWalkOverAllPairsFinds()
    {
        var pair = Gen.Choose(0, Count - 1).Two();
        Prop.ForAll(pair.ListOf().ToArbitrary(), joined =>
        {
            var sets = new DisjointSets(Count);
            foreach (var (one, other) in joined)
            {
                sets.Join(one, other);
            }

            var pairs = joined.Select(item => (item.Item1, item.Item2)).ToList();
            return Enumerable.Range(0, Count).All(member => sets.Least(member) == Walk(member, pairs));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AChainOfAnyLength_IsOneSet(bool fromTheEnd)
    {
        const int Length = 1_000_000;
        var sets = new DisjointSets(Length);
        var links = Enumerable.Range(1, Length - 1);
        foreach (var link in fromTheEnd ? links.Reverse() : links)
        {
            sets.Join(link, link - 1);
        }

        Assert.All(new[] { 0, 1, Length / 2, Length - 1 }, member => Assert.Equal(0, sets.Least(member)));
    }

    [Fact]
    public void WhatNothingJoins_StaysAlone()
    {
        var sets = new DisjointSets(3);
        sets.Join(1, 2);

        Assert.Equal([0, 1, 1], Enumerable.Range(0, 3).Select(sets.Least));
    }

    /// <summary>The least of all that can be reached, by visiting them one after the other.</summary>
    private static int Walk(int start, List<(int One, int Other)> pairs)
    {
        var reached = new HashSet<int> { start };
        while (pairs.Exists(pair => reached.Contains(pair.One) != reached.Contains(pair.Other)))
        {
            foreach (var (one, other) in pairs.Where(pair => reached.Contains(pair.One) || reached.Contains(pair.Other)))
            {
                reached.Add(one);
                reached.Add(other);
            }
        }

        return reached.Min();
    }
}
