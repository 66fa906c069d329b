namespace ChatbotSql.Run.Facts;

/// <summary>Sets of the numbers 0 to n − 1 that are joined two by two; each is known by its least member.</summary>
/// <remarks>
/// The least member is the root, and every walk to it halves its path (Tarjan and van Leeuwen 1984), so that a chain of any
/// length is joined in a logarithm of steps for each member, and without recursion.
/// </remarks>
internal sealed class DisjointSets
{
    private readonly int[] parents;

    public DisjointSets(int count) => parents = [.. Enumerable.Range(0, count)];

    public int Count => parents.Length;

    public void Join(int one, int other)
    {
        var (first, second) = (Least(one), Least(other));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The least member of the set that a number is in.</summary>
    public int Least(int member)
    {
        while (parents[member] != member)
        {
            parents[member] = parents[parents[member]];
            member = parents[member];
        }

        return member;
    }
}
