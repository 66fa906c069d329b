namespace ChatbotSql.Run.Ranks;

/// <summary>Counts the different values of each cell, out of values of which the same pass by one after another.</summary>
internal sealed class DistinctCounter(CellIndex index)
{
    private readonly int[] found = new int[index.Width];
    private readonly (long Last, int Count)[] progress = new (long, int)[index.Size];

    public int Count(int cell) => progress[cell].Count;

    /// <param name="values">Numbers from 1, each of which stands for a value.</param>
    public void Add(ReadOnlySpan<long> places, ReadOnlySpan<long> values)
    {
        for (var row = 0; row < places.Length; row++)
        {
            index.Locate(places[row], found);
            foreach (var cell in found)
            {
                if (cell >= 0 && progress[cell].Last != values[row])
                {
                    progress[cell] = (values[row], progress[cell].Count + 1);
                }
            }
        }
    }
}
