using System.Collections.Immutable;

namespace ChatbotSql.Run.Parts;

/// <summary>Files of events that are read for one part of the conversations.</summary>
/// <param name="Files">The files by source and index.</param>
/// <param name="Conversations">How many of them they hold.</param>
internal sealed record FilePart(ImmutableArray<(string Source, int File)> Files, long Conversations)
{
    /// <summary>Puts files that follow one another together, as many as hold no more conversations than can be made at once, and at least one.</summary>
    public static ImmutableArray<FilePart> Pack(IEnumerable<(string Source, int File, long Conversations)> files, long atOnce)
    {
        var parts = ImmutableArray.CreateBuilder<FilePart>();
        foreach (var (source, file, conversations) in files)
        {
            if (parts.Count > 0 && parts[^1].Conversations + conversations <= atOnce)
            {
                parts[^1] = new FilePart([.. parts[^1].Files, (source, file)], parts[^1].Conversations + conversations);
            }
            else
            {
                parts.Add(new FilePart([(source, file)], conversations));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>In how many pieces it has to be made: one file may hold more than can be made at once.</summary>
    public int Pieces(long atOnce) => (int)Math.Max(1, Math.Ceiling((double)Conversations / atOnce));
}
