namespace ChatbotSql.Run.Ranks;

/// <summary>Counts the different values of each cell, out of values of which the same pass by one after another.</summary>
internal sealed class DistinctCounter(CellIndex index)
{
    private readonly int[] found = new int[index.Width];
    private readonly (ulong Last, int Count)[] progress = new (ulong, int)[index.Size];
    private ulong last;

    /// <summary>The number of different values that passed.</summary>
    public long Values { get; private set; }

    public int Count(int cell) => progress[cell].Count;

    /// <param name="values">Numbers, each of which stands for a value.</param>
    public void Add(ReadOnlySpan<long> places, ReadOnlySpan<ulong> values)
    {
        for (var row = 0; row < places.Length; row++)
        {
            var value = values[row];
            Values += value != last || Values == 0 ? 1 : 0;
            last = value;
            index.Locate(places[row], found);
            foreach (var cell in found)
            {
                if (cell >= 0 && (progress[cell].Last != value || progress[cell].Count == 0))
                {
                    progress[cell] = (value, progress[cell].Count + 1);
                }
            }
        }
    }
}
