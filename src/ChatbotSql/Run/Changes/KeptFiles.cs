using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;

namespace ChatbotSql.Run.Changes;

/// <summary>What an earlier build found in the files of a source that are as they were, so that they need not be counted again.</summary>
/// <param name="changes">Which files those are.</param>
internal sealed class KeptFiles(DuckDbSession session, SourceRenderer renderer, SourceNames names, SourceChanges changes)
{
    private string Source => SqlLiteral.Text(names.Source.Name);

    /// <summary>Finds the rows that do not stand, and returns the files to be counted: those that are new or changed, and those of which other rows stand than before.</summary>
    public ImmutableArray<int> FindDropped()
    {
        if (renderer.KeptDropped(EarlierBuild.Catalog, changes.Read, FilesOfDropped(), forgets: !changes.Gone.IsEmpty) is not { } keep)
        {
            return changes.Read;
        }

        session.Execute(keep);
        session.Execute(renderer.FindDropped(HasRejected(), names.Touched)!);
        var others = session.Query<long>($"""
            SELECT DISTINCT row_key >> 40
            FROM (
                (SELECT row_key FROM {names.KeptDropped} EXCEPT SELECT row_key FROM {BuildFile.Catalog}.meta.dropped_rows WHERE source = {Source})
                UNION ALL
                (SELECT row_key FROM {BuildFile.Catalog}.meta.dropped_rows WHERE source = {Source} EXCEPT SELECT row_key FROM {names.KeptDropped})
            )
            """);
        return [.. changes.Read.Union(others.Select(file => (int)file)).Order()];
    }

    /// <summary>Takes over what is recorded of the files that are not counted.</summary>
    /// <param name="counted">The indexes of those that are.</param>
    public void Keep(ImmutableArray<int> counted) => session.Execute(renderer.Kept(EarlierBuild.Catalog, counted));

    /// <summary>Whether a row cannot be used, of those that were read before or those that are new.</summary>
    private bool HasRejected() => session.Scalar<bool>($"""
        SELECT EXISTS (FROM {EarlierBuild.Catalog}.meta.files WHERE source = {Source} AND rows_rejected > 0)
            OR EXISTS (FROM {renderer.RowsOf(changes.Read)} WHERE rejected_reason IS NOT NULL)
        """);

    /// <summary>The files of which some row did not stand.</summary>
    private List<int> FilesOfDropped() => [.. session.Query<long>($"""
        SELECT DISTINCT kept.file_index
        FROM {EarlierBuild.Catalog}.meta.dropped_rows AS dropped
        INNER JOIN changes.kept AS kept ON kept.source = dropped.source AND kept.earlier_index = dropped.row_key >> 40
        WHERE dropped.source = {Source}
        """).Select(file => (int)file).Order()];
}
