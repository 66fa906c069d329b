using System.Runtime.InteropServices;

namespace ChatbotSql.Run.Load;

/// <summary>Tells which hashes come for a second time, in a few bytes each: a hash that does is always told, one that does not by a chance of about one in a billion.</summary>
/// <param name="most">How many hashes there may be room for, up to a billion. Of more, all are told.</param>
internal sealed unsafe class SeenHashes(long most) : IDisposable
{
    /// <summary>How many bytes are held for each hash.</summary>
    public const int BytesPerHash = 6;

    private readonly nuint places = PlacesFor(most);

    /// <summary>At the place that the upper half of a hash points to, or after it, the lower half; 0 where there is none yet. Not an array: one of this size would be kept long after its use.</summary>
    private uint* halves = (uint*)NativeMemory.AllocZeroed(PlacesFor(most), sizeof(uint));
    private nuint added;

    /// <returns>Whether it was added before.</returns>
    public bool Add(ulong hash)
    {
        var half = Math.Max((uint)hash, 1);
        var place = (nuint)(((hash >> 32) * places) >> 32);
        while (halves[place] != 0)
        {
            if (halves[place] == half)
            {
                return true;
            }

            place = place + 1 == places ? 0 : place + 1;
        }

        // One place stays free, or a search would not end.
        if (added == places - 1)
        {
            return true;
        }

        halves[place] = half;
        added++;
        return false;
    }

    public void Dispose()
    {
        NativeMemory.Free(halves);
        halves = null;
    }

    private static nuint PlacesFor(long most) => (nuint)(most * BytesPerHash / sizeof(uint)) + 2;
}
