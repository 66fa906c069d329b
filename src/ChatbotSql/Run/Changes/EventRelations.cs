using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Changes;

/// <summary>The events of a source that stand, all or those of some files, as items of a FROM clause with all columns that facts read and <c>row_id</c>.</summary>
internal sealed class EventRelations(Catalog catalog)
{
    private readonly CanonicalTable table = catalog.Model.Tables.First(table => table.IsEvents);

    /// <summary>The sources of events.</summary>
    public ImmutableArray<BoundSource> Sources { get; } = [.. catalog.SourcesFeeding(CanonicalTable.Events)];

    public string All(BoundSource source) => WithAllColumns($"FROM {new SourceNames(source).EventRows}");

    /// <summary>Those of the files that are counted, of a source that is read in place.</summary>
    public string Counted(BoundSource source) => WithAllColumns(RendererOf(source).EventRows(new SourceNames(source).CountedRows, LostRows.Any));

    /// <summary>Those of some files, of a source that is read in place; all of one that is loaded.</summary>
    /// <param name="files">The indexes of the files.</param>
    /// <param name="lost">Which of their rows may not stand.</param>
    public string OfFiles(BoundSource source, IReadOnlyCollection<int> files, LostRows lost)
    {
        var renderer = RendererOf(source);
        return SourceLoader.IsReadInPlace(source) ? WithAllColumns(renderer.EventRows(renderer.RowsOf(files), lost)) : All(source);
    }

    /// <summary>The indexes of files by source that a table of <c>source</c> and <c>file_index</c> holds.</summary>
    public static ILookup<string, int> FilesIn(DuckDbSession session, string files) =>
        session.Rows($"SELECT source, file_index FROM {files} ORDER BY ALL").Rows.ToLookup(row => (string)row[0]!, row => (int)(long)row[1]!);

    private SourceRenderer RendererOf(BoundSource source) => new(catalog.Templates, source, catalog.Settings, BuildFile.Catalog);

    private string WithAllColumns(string rows) => $"(\n{EventsView.EmptyRows(table, catalog.Carried)}\nUNION ALL BY NAME\nFROM (\n{rows}\n)\n)";
}
