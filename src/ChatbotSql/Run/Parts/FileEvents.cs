using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.Load;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Parts;

/// <summary>The events of some of the files that a build reads.</summary>
internal sealed class FileEvents(DuckDbSession session, Catalog catalog)
{
    private readonly EventRelations relations = new(catalog);

    /// <summary>The sources of events.</summary>
    public ImmutableArray<BoundSource> Sources => relations.Sources;

    /// <summary>What was loaded of each file, by <c>source</c> and <c>file_index</c>, as an item of a FROM clause.</summary>
    public string Loaded => $"(\n{string.Join("\nUNION ALL BY NAME\n", Sources.Select(source => $"SELECT {SqlLiteral.Text(source.Name)} AS source, * FROM {new SourceNames(source).Loaded}"))}\n)";

    /// <summary>Whether there are files of which each can be read by itself.</summary>
    public bool AreFilesApart => !Sources.IsEmpty && Sources.All(source => SourceLoader.IsReadInPlace(source) && source.Files!.AreAlike);

    /// <summary>A SELECT of the events of some files, at least one, that meet a condition.</summary>
    public string Select(IEnumerable<(string Source, int File)> files, string condition)
    {
        var bySource = files.ToLookup(file => file.Source, file => file.File);
        var selects = Sources.Where(source => bySource.Contains(source.Name))
            .Select(source => $"SELECT * FROM {relations.OfFiles(source, [.. bySource[source.Name]], LostOf(source))} AS event_rows WHERE {condition}");
        return string.Join("\nUNION ALL BY NAME\n", selects);
    }

    /// <summary>Which rows of a source do not stand, as its reconciliation says.</summary>
    private LostRows LostOf(BoundSource source)
    {
        var rows = SourceReconciliation.In(session, $"source = {SqlLiteral.Text(source.Name)}")[0];
        return (rows.Rejected > 0 ? LostRows.Rejected : LostRows.None) | (rows.Duplicate + rows.Superseded > 0 ? LostRows.Dropped : LostRows.None);
    }
}
