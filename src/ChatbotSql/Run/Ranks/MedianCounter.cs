namespace ChatbotSql.Run.Ranks;

/// <summary>
/// Picks the values in the middle of each cell, and at the ends of the interval of its median, out of values that pass by in
/// ascending order (binomial order statistics: Conover 1999, section 3.2).
/// </summary>
internal sealed class MedianCounter(CellIndex index)
{
    private readonly int[] found = new int[index.Width];
    private readonly Progress[] progress = new Progress[index.Size];
    private readonly double[] medians = new double[index.Size];
    private readonly double[] lows = new double[index.Size];
    private readonly double[] highs = new double[index.Size];

    public bool IsEmpty(int cell) => progress[cell].Count == 0;

    public double Median(int cell) => medians[cell];

    /// <summary>The value at the lower end, or null where the cell has too few for an interval.</summary>
    public double? Low(int cell) => progress[cell].End > 0 ? lows[cell] : null;

    public double? High(int cell) => progress[cell].End > 0 ? highs[cell] : null;

    /// <summary>Counts values, all of which have to be counted before the first is added.</summary>
    public void Count(ReadOnlySpan<long> places)
    {
        foreach (var place in places)
        {
            index.Locate(place, found);
            foreach (var cell in found)
            {
                if (cell >= 0)
                {
                    progress[cell].Count++;
                }
            }
        }
    }

    /// <summary>Ends the counting: the ranks to look for are known.</summary>
    public void Rank()
    {
        foreach (ref var cell in progress.AsSpan())
        {
            cell.End = End(cell.Count);
        }
    }

    /// <summary>Adds values, each at least as large as those before.</summary>
    public void Add(ReadOnlySpan<long> places, ReadOnlySpan<double> values)
    {
        for (var row = 0; row < places.Length; row++)
        {
            index.Locate(places[row], found);
            foreach (var cell in found)
            {
                if (cell >= 0)
                {
                    Add(cell, values[row]);
                }
            }
        }
    }

    private void Add(int cell, double value)
    {
        ref var state = ref progress[cell];
        var rank = ++state.Seen;
        if (rank == (state.Count + 1) / 2)
        {
            medians[cell] = value;
        }

        if (rank == (state.Count / 2) + 1)
        {
            medians[cell] = (medians[cell] + value) / 2;
        }

        if (rank == state.End)
        {
            lows[cell] = value;
        }

        if (rank == state.Count + 1 - state.End)
        {
            highs[cell] = value;
        }
    }

    /// <summary>The largest rank at which the binomial interval of the median still holds 95%; none is 0 or less.</summary>
    private static int End(int count) =>
        count == 0 ? 0 : (int)Math.Floor((count + 1 - (1.959963984540054 * Math.Sqrt(count)) + (0.4640964126761784 / Math.Sqrt(count))) / 2);

    private struct Progress
    {
        public int Count;
        public int Seen;
        public int End;
    }
}
