namespace ChatbotSql.Run;

/// <summary>Tells which hashes come for a second time, in a few bytes each: a hash that does is always told, one that does not by a chance of about one in a billion.</summary>
/// <param name="most">How many hashes there may be room for. Of more, all are told.</param>
internal sealed class SeenHashes(long most)
{
    /// <summary>How many bytes are held for each hash.</summary>
    public const int BytesPerHash = 6;

    /// <summary>At the place that the upper half of a hash points to, or after it, the lower half; 0 where there is none yet.</summary>
    private readonly uint[] halves = new uint[(most * BytesPerHash / sizeof(uint)) + 2];
    private int added;

    /// <returns>Whether it was added before.</returns>
    public bool Add(ulong hash)
    {
        var half = Math.Max((uint)hash, 1);
        var place = (int)(((hash >> 32) * (ulong)halves.Length) >> 32);
        while (halves[place] != 0)
        {
            if (halves[place] == half)
            {
                return true;
            }

            place = place + 1 == halves.Length ? 0 : place + 1;
        }

        // One place stays free, or a search would not end.
        if (added == halves.Length - 1)
        {
            return true;
        }

        halves[place] = half;
        added++;
        return false;
    }
}
