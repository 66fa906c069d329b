using System.Collections.Immutable;
using ChatbotSql.Run.History;

namespace ChatbotSql.Run.Changes;

/// <summary>Which files of a source are as an earlier build read them.</summary>
/// <param name="Kept">The index now and the index then of each file that is the same; they are in the same order.</param>
/// <param name="Read">The indexes of files that are new or changed.</param>
/// <param name="Gone">The earlier indexes of files that are changed or no longer there.</param>
internal sealed record SourceChanges(ImmutableArray<(int Now, int Then)> Kept, ImmutableArray<int> Read, ImmutableArray<int> Gone)
{
    public bool Any => !Read.IsEmpty || !Gone.IsEmpty;

    /// <summary>Whether the files that are as they were have the indexes that they had: what is recorded of them holds as it is.</summary>
    public bool KeepsPlaces => Kept.All(file => file.Now == file.Then);

    /// <param name="earlier">The files of the source that an earlier build read, in its order.</param>
    /// <param name="names">The names that the files now there go by in it, in order.</param>
    /// <param name="paths">Their paths.</param>
    public static SourceChanges Between(IReadOnlyList<EarlierFile> earlier, IReadOnlyList<string> names, IReadOnlyList<string> paths)
    {
        var then = earlier.Select((file, index) => (file, index)).ToDictionary(pair => pair.file.Path, StringComparer.Ordinal);
        var kept = Enumerable.Range(0, names.Count)
            .Where(now => then.TryGetValue(names[now], out var file) && file.file.IsSame(paths[now]))
            .Select(now => (Now: now, Then: then[names[now]].index))
            .ToImmutableArray();
        return new SourceChanges(
            kept,
            [.. Enumerable.Range(0, names.Count).Except(kept.Select(pair => pair.Now))],
            [.. Enumerable.Range(0, earlier.Count).Except(kept.Select(pair => pair.Then))]);
    }
}
