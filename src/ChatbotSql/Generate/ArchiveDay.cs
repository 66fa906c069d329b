using System.Collections.Immutable;

namespace ChatbotSql.Generate;

/// <summary>A day of an archive, in its shop's time zone, and how many conversations start on it.</summary>
internal sealed record ArchiveDay(DateOnly Date, long Conversations)
{
    /// <summary>Enough to make the planning of a statement cheap, few enough to share the days among threads.</summary>
    private const long ConversationsOfBatch = 10_000;

    /// <summary>Groups days in a row that are made together: small ones are, large ones stand alone.</summary>
    public static IEnumerable<ImmutableArray<ArchiveDay>> InBatches(IEnumerable<ArchiveDay> days)
    {
        var batch = ImmutableArray.CreateBuilder<ArchiveDay>();
        foreach (var day in days)
        {
            if (batch.Count > 0 && batch.Sum(item => item.Conversations) + day.Conversations > ConversationsOfBatch)
            {
                yield return batch.ToImmutable();
                batch.Clear();
            }

            batch.Add(day);
        }

        yield return batch.ToImmutable();
    }
}
