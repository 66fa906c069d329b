using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Run.Ranks;

/// <summary>Numbers the cells of several segments in all grains, and finds those that a row counts in.</summary>
/// <remarks>A row's place is its day (0 for none, then from 1) and the codes of its dimensions, as digits of one number.</remarks>
internal sealed class CellIndex
{
    private static readonly Grain[] Grains = Enum.GetValues<Grain>();
    private readonly ImmutableArray<int> sizes;
    private readonly ImmutableArray<ImmutableArray<int>> segments;
    private readonly int[][] periods;
    private readonly DateOnly?[][] starts;
    private readonly int[,] offsets;

    /// <param name="sizes">How many values each dimension has.</param>
    /// <param name="segments">The dimensions of each segment, by their places among <paramref name="sizes"/>.</param>
    /// <param name="first">The first day, which has number 1.</param>
    public CellIndex(ImmutableArray<int> sizes, ImmutableArray<ImmutableArray<int>> segments, DateOnly first, int days, int weekShift)
    {
        this.sizes = sizes;
        this.segments = segments;
        (periods, starts) = PeriodsOf(first, days, weekShift);
        offsets = new int[segments.Length, Grains.Length];
        for (var segment = 0; segment < segments.Length; segment++)
        {
            for (var grain = 0; grain < Grains.Length; grain++)
            {
                offsets[segment, grain] = Size;
                Size += Combinations(segment) * starts[grain].Length;
            }
        }
    }

    /// <summary>The number of cells that there may be.</summary>
    public int Size { get; }

    /// <summary>The number of cells that a row counts in at most.</summary>
    public int Width => segments.Length * Grains.Length;

    /// <summary>How many cells there may be for a segment of so many combinations of values.</summary>
    public static long SizeOf(long combinations, long days) => combinations * (days + (days / 7) + (days / 30) + (days / 90) + (days / 360) + 6);

    /// <summary>Fills in the cells that a row counts in, -1 where it has no day to count in.</summary>
    public void Locate(long place, Span<int> cells)
    {
        Span<int> codes = stackalloc int[sizes.Length];
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            (place, var code) = Math.DivRem(place, sizes[dimension]);
            codes[dimension] = (int)code;
        }

        var next = 0;
        for (var segment = 0; segment < segments.Length; segment++)
        {
            var combination = 0;
            foreach (var dimension in segments[segment])
            {
                combination = (combination * sizes[dimension]) + codes[dimension];
            }

            for (var grain = 0; grain < periods.Length; grain++)
            {
                var period = periods[grain][place];
                cells[next++] = period < 0 ? -1 : offsets[segment, grain] + (combination * starts[grain].Length) + period;
            }
        }
    }

    /// <summary>The cells of a segment: their numbers, periods and the codes of their dimensions.</summary>
    public IEnumerable<(int Cell, Grain Grain, DateOnly? Start, int[] Codes)> CellsOf(int segment)
    {
        for (var grain = 0; grain < Grains.Length; grain++)
        {
            for (var combination = 0; combination < Combinations(segment); combination++)
            {
                var values = CodesOf(segment, combination);
                for (var period = 0; period < starts[grain].Length; period++)
                {
                    yield return (offsets[segment, grain] + (combination * starts[grain].Length) + period, Grains[grain], starts[grain][period], values);
                }
            }
        }
    }

    private int Combinations(int segment) => segments[segment].Aggregate(1, (product, dimension) => product * sizes[dimension]);

    private int[] CodesOf(int segment, int combination)
    {
        var values = new int[segments[segment].Length];
        for (var i = values.Length - 1; i >= 0; i--)
        {
            (combination, values[i]) = Math.DivRem(combination, sizes[segments[segment][i]]);
        }

        return values;
    }

    /// <summary>For each grain the period of each day, and the first day of each period.</summary>
    private static (int[][] Periods, DateOnly?[][] Starts) PeriodsOf(DateOnly first, int days, int weekShift)
    {
        var periods = Grains.Select(grain => new int[days + 1]).ToArray();
        var starts = new DateOnly?[Grains.Length][];
        for (var grain = 0; grain < Grains.Length; grain++)
        {
            var found = new List<DateOnly?>();
            for (var day = 0; day <= days; day++)
            {
                DateOnly? start = Grains[grain] == Grain.All || day == 0 ? null : Periods.Start(Grains[grain], first.AddDays(day - 1), weekShift);
                var isDated = Grains[grain] == Grain.All || day > 0;
                if (isDated && (found.Count == 0 || found[^1] != start))
                {
                    found.Add(start);
                }

                periods[grain][day] = isDated ? found.Count - 1 : -1;
            }

            starts[grain] = [.. found];
        }

        return (periods, starts);
    }
}
