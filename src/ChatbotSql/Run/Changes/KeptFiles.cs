using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Render;
using ChatbotSql.Run.History;

namespace ChatbotSql.Run.Changes;

/// <summary>What an earlier build found in the files of a source that are as they were, so that they need not be counted again.</summary>
/// <param name="changes">Which files those are.</param>
internal sealed class KeptFiles(DuckDbSession session, SourceRenderer renderer, DroppedRenderer dropped, SourceNames names, SourceChanges changes)
{
    /// <summary>Finds the rows that do not stand, and returns the files to be counted: those that are new or changed, and those of which other rows stand than before.</summary>
    public ImmutableArray<int> FindDropped()
    {
        if (!dropped.HasKeys)
        {
            return changes.Read;
        }

        session.Execute(dropped.Kept(EarlierBuild.Catalog, changes.Read, forgets: !changes.Gone.IsEmpty));
        session.Execute(dropped.Repeated(FilesOfConversations(), Ends()));
        var files = session.Column<long>($"SELECT DISTINCT unnest(files) FROM {names.Repeated} ORDER BY ALL").Select(file => (int)file).ToList();
        if (files.Count > 0)
        {
            session.Execute(dropped.Find(hasRejected: true, files));
        }

        return [.. changes.Read.Union(FilesOfOthers()).Order()];
    }

    /// <summary>The files with rows of the conversations that the keys of new files name; null where some name none, or it is not known.</summary>
    private IReadOnlyCollection<int>? FilesOfConversations()
    {
        if (!dropped.HaveConversation || session.Scalar<bool>($"SELECT EXISTS (FROM {names.Touched} WHERE conversation IS NULL)"))
        {
            return null;
        }

        var kept = session.Column<long>(dropped.KeptOfConversations(EarlierBuild.Catalog));
        return [.. changes.Read.Union(kept.Select(file => (int)file)).Order()];
    }

    /// <summary>The least and the greatest id of the keys of new files; null where some are not known.</summary>
    private (string? Least, string? Greatest)? Ends()
    {
        var ends = session.Rows($"SELECT min(least), max(greatest), count(*) = count(least) FROM {names.Touched}").Rows[0];
        return (bool)ends[2]! ? ((string?)ends[0], (string?)ends[1]) : null;
    }

    /// <summary>Takes over what is recorded of the files that are not counted.</summary>
    /// <param name="counted">The indexes of those that are.</param>
    public void Keep(ImmutableArray<int> counted) => session.Execute(renderer.Kept(EarlierBuild.Catalog, counted, changes.KeepsPlaces));

    /// <summary>The files of which other rows do not stand than before.</summary>
    private IEnumerable<int> FilesOfOthers() => session.Column<long>(dropped.OtherwiseDropped()).Select(file => (int)file);
}
