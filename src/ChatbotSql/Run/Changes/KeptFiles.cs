using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;

namespace ChatbotSql.Run.Changes;

/// <summary>What an earlier build found in the files of a source that are as they were, so that they need not be counted again.</summary>
/// <param name="changes">Which files those are.</param>
internal sealed class KeptFiles(DuckDbSession session, SourceRenderer renderer, DroppedRenderer dropped, SourceNames names, SourceChanges changes)
{
    private string Source => SqlLiteral.Text(names.Source.Name);

    /// <summary>Finds the rows that do not stand, and returns the files to be counted: those that are new or changed, and those of which other rows stand than before.</summary>
    public ImmutableArray<int> FindDropped()
    {
        if (!dropped.HasKeys)
        {
            return changes.Read;
        }

        session.Execute(dropped.Kept(EarlierBuild.Catalog, changes.Read, forgets: !changes.Gone.IsEmpty));
        var hasRejected = HasRejected();
        session.Execute(dropped.Repeated(hasRejected, names.Touched));
        var files = session.Query<long>($"SELECT DISTINCT unnest(files) FROM {names.Repeated} ORDER BY ALL").Select(file => (int)file).ToList();
        if (files.Count > 0)
        {
            session.Execute(dropped.Find(hasRejected, files));
        }

        return [.. changes.Read.Union(FilesOfOthers()).Order()];
    }

    /// <summary>Takes over what is recorded of the files that are not counted.</summary>
    /// <param name="counted">The indexes of those that are.</param>
    public void Keep(ImmutableArray<int> counted) => session.Execute(renderer.Kept(EarlierBuild.Catalog, counted));

    /// <summary>Whether a row cannot be used, of those that were read before or those that are new.</summary>
    private bool HasRejected() => session.Scalar<bool>($"""
        SELECT EXISTS (FROM {EarlierBuild.Catalog}.meta.files WHERE source = {Source} AND rows_rejected > 0)
            OR EXISTS (FROM {renderer.RowsOf(changes.Read)} WHERE rejected_reason IS NOT NULL)
        """);

    /// <summary>The files of which other rows do not stand than before.</summary>
    private IEnumerable<int> FilesOfOthers() => session.Query<long>($"""
        SELECT DISTINCT row_key >> 40
        FROM (
            (SELECT row_key FROM {names.KeptDropped} EXCEPT SELECT row_key FROM {BuildFile.Catalog}.meta.dropped_rows WHERE source = {Source})
            UNION ALL
            (SELECT row_key FROM {BuildFile.Catalog}.meta.dropped_rows WHERE source = {Source} EXCEPT SELECT row_key FROM {names.KeptDropped})
        )
        """).Select(file => (int)file);
}
