using System.Numerics;
using ChatbotSql.Run.Ranks;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Run.Ranks;

/// <summary>Counters that rows pass by find what sorting the rows of each cell finds.</summary>
public sealed class CounterTests
{
    /// <summary>Three values of one dimension, by the dimension and all together.</summary>
    private static readonly CellIndex Index = new([3], [[], [0]], new DateOnly(2026, 3, 30), 4, 0);

    private static Arbitrary<List<(long Place, int Value)>> Rows => Gen.Sized(size =>
        Gen.Choose(0, 14).Select(place => (long)place).Zip(Gen.Choose(-9, 9)).ListOf(size).Select(rows => rows.Select(row => (row.Item1, row.Item2)).ToList())).ToArbitrary();

    [Fact]
    public void Median_AndItsInterval_AreThoseOfTheSortedValues() => Prop.ForAll(Rows, rows =>
    {
        var sorted = rows.OrderBy(row => row.Value).ToList();
        var counter = Counted(Index, [.. sorted.Select(row => row.Place)], [.. sorted.Select(row => row.Value / 4.0)]);
        var values = ByCell(sorted);
        for (var cell = 0; cell < Index.Size; cell++)
        {
            var own = values[cell].Select(value => value / 4.0).ToList();
            Assert.Equal(own.Count == 0, counter.IsEmpty(cell));
            var rank = RankOf(own.Count);
            Assert.Equal(rank == 0 ? null : own[rank - 1], counter.Low(cell));
            Assert.Equal(rank == 0 ? null : own[^rank], counter.High(cell));
            if (own.Count > 0)
            {
                Assert.Equal((own[(own.Count - 1) / 2] + own[own.Count / 2]) / 2, counter.Median(cell));
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Distinct_IsTheNumberOfDifferentValues() => Prop.ForAll(Rows, rows =>
    {
        var passing = rows.Distinct().OrderBy(row => row.Value).ToList();
        var counter = new DistinctCounter(Index);
        foreach (var batch in passing.Chunk(7))
        {
            counter.Add([.. batch.Select(row => row.Place)], [.. batch.Select(row => (ulong)(row.Value + 9))]);
        }

        var values = ByCell(rows);
        Assert.All(Enumerable.Range(0, Index.Size), cell => Assert.Equal(values[cell].Distinct().Count(), counter.Count(cell)));
        Assert.Equal(rows.Select(row => row.Value).Distinct().Count(), counter.Values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheInterval_HasTheWidestRanksThatHold95Percent()
    {
        var index = new CellIndex([], [[]], new DateOnly(2026, 1, 1), 1, 0);
        for (var count = 0; count <= 1000; count = count < 60 ? count + 1 : count * 5 / 4)
        {
            var counter = Counted(index, [.. Enumerable.Repeat(1L, count)], [.. Enumerable.Range(1, count).Select(value => (double)value)]);
            var rank = RankOf(count);

            Assert.Equal(rank == 0 ? null : rank, counter.Low(0));
            Assert.Equal(rank == 0 ? null : count + 1 - rank, counter.High(0));
            Assert.Equal(count < 6, counter.Low(0) is null);
        }
    }

    /// <summary>Counts values that come in batches of seven.</summary>
    private static MedianCounter Counted(CellIndex index, long[] places, double[] values)
    {
        var counter = new MedianCounter(index);
        foreach (var batch in places.Chunk(7))
        {
            counter.Count(batch);
        }

        counter.Rank();
        foreach (var (batch, of) in places.Chunk(7).Zip(values.Chunk(7)))
        {
            counter.Add(batch, of);
        }

        return counter;
    }

    private static ILookup<int, int> ByCell(IEnumerable<(long Place, int Value)> rows)
    {
        var found = new int[Index.Width];
        return rows.SelectMany(row =>
        {
            Index.Locate(row.Place, found);
            return found.Where(cell => cell >= 0).Select(cell => (Cell: cell, row.Value)).ToList();
        }).ToLookup(pair => pair.Cell, pair => pair.Value);
    }

    /// <summary>The largest rank from either end beyond which the median lies with at most 5%; 0 for none.</summary>
    private static int RankOf(int count)
    {
        var (rank, below, term) = (0, BigInteger.Zero, BigInteger.One);
        while (rank <= count && 40 * (below + term) <= BigInteger.One << count)
        {
            below += term;
            term = term * (count - rank) / (rank + 1);
            rank++;
        }

        return rank;
    }
}
