using System.Collections.Immutable;

namespace ChatbotSql.Run.Parts;

/// <summary>Files of events that are read for one part.</summary>
/// <param name="Files">The files by source and index.</param>
/// <param name="Weight">What they weigh together.</param>
internal sealed record FilePart(ImmutableArray<(string Source, int File)> Files, long Weight)
{
    /// <summary>Puts files that follow one another together, as many as weigh no more than can be made at once, and at least one.</summary>
    public static ImmutableArray<FilePart> Pack(IEnumerable<(string Source, int File, long Weight)> files, long atOnce)
    {
        var parts = ImmutableArray.CreateBuilder<FilePart>();
        foreach (var (source, file, weight) in files)
        {
            if (parts.Count > 0 && parts[^1].Weight + weight <= atOnce)
            {
                parts[^1] = new FilePart([.. parts[^1].Files, (source, file)], parts[^1].Weight + weight);
            }
            else
            {
                parts.Add(new FilePart([(source, file)], weight));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>In how many pieces it has to be made: one file may weigh more than can be made at once.</summary>
    public int Pieces(long atOnce) => (int)Math.Max(1, Math.Ceiling((double)Weight / atOnce));
}
