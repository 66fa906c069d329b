using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Describe;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Changes;

/// <summary>The facts of an earlier build of which only what changed events have a say in is made again.</summary>
/// <remarks>
/// A template <c>changes/FACT</c> finds what that is, takes it out, and tells the files that hold rows of it in
/// <c>changes.FACT_files</c>; the template of the fact then makes it of <c>changes.FACT_rows</c>.
/// </remarks>
internal sealed class ChangedFacts(DuckDbSession session, Catalog catalog, DataChanges changes)
{
    private readonly EventRelations relations = new(catalog);

    /// <summary>Whether files that some rows came from are changed or no longer there.</summary>
    private bool Forgets => relations.Sources.Any(source => !changes.Sources[source.Name].Gone.IsEmpty);

    /// <summary>What a project has whose sources feed no events.</summary>
    private string NoRows => EventsView.EmptyRows(catalog.Model.Tables.First(table => table.IsEvents), catalog.Carried);

    public bool Has(FactSchema fact) => changes.Facts.Contains(fact.Name);

    /// <summary>Leaves of a copied file only these facts and what is long to write, and notes which files are as they were.</summary>
    public void Begin()
    {
        var tables = session.Rows(catalog.Templates.Render("changes/tables", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog }))
            .Rows.Select(row => (Kind: (string)row[0]!, Schema: (string)row[1]!, Name: (string)row[2]!));
        MacroWriter.Remove(session, catalog.Templates);
        var kept = changes.Facts.Select(fact => (Schema: "main", Name: fact)).Append(("meta", "file_conversations")).ToHashSet();
        var dropped = tables.Where(table => !kept.Contains((table.Schema, table.Name)));
        session.Execute(string.Join(";\n", dropped.Select(table => $"DROP {table.Kind} {BuildFile.Catalog}.{table.Schema}.{SqlLiteral.Identifier(table.Name)}")));
        session.Execute(catalog.Templates.Render("changes/files", new Dictionary<string, object?>
        {
            ["earlier"] = EarlierBuild.Catalog,
            ["kept"] = Values(changes.Sources.SelectMany(source => source.Value.Kept.Select(file => string.Create(CultureInfo.InvariantCulture, $"({SqlLiteral.Text(source.Key)}, {file.Now}, {file.Then})")))),
            ["gone"] = Values(relations.Sources.SelectMany(source => changes.Sources[source.Name].Gone.Select(file => string.Create(CultureInfo.InvariantCulture, $"({SqlLiteral.Text(source.Name)}, {file})")))),
        }));
    }

    /// <summary>Finds whose events are in files that changed.</summary>
    public void FindTouched() => session.Execute(catalog.Templates.Render("changes/touched", new Dictionary<string, object?>
    {
        ["relations"] = relations.Sources.SelectMany(Touched).Prepend($"({NoRows})").ToImmutableArray(),
    }));

    /// <summary>Takes out of a fact what is made again, and finds the rows that it is made of.</summary>
    public void TakeOut(FactSchema fact)
    {
        Execute(fact.Name);
        var files = EventRelations.FilesIn(session, $"changes.{fact.Name}_files");
        var rows = relations.Sources
            .Where(source => files.Contains(source.Name) || !SourceLoader.IsReadInPlace(source))
            .Select(source => $"FROM {relations.OfFiles(source, [.. files[source.Name]], LostRows.Any)}")
            .DefaultIfEmpty(NoRows);
        session.Execute($"CREATE VIEW changes.{fact.Name}_rows AS\n{string.Join("\nUNION ALL BY NAME\n", rows)}");
        if (fact.Name == Fact.Conversations)
        {
            session.Execute("CREATE TABLE changes.event_rows AS FROM changes.conversations_rows WHERE conversation_id IN (FROM changes.conversations)");
        }
    }

    /// <summary>Corrects what is kept of conversations.</summary>
    public void CorrectPeople() => Execute("people");

    private void Execute(string what) => session.Execute(catalog.Templates.Render($"changes/{what}", new Dictionary<string, object?>
    {
        ["fact"] = what,
        ["catalog"] = BuildFile.Catalog,
        ["earlier"] = EarlierBuild.Catalog,
        ["forgets"] = Forgets,
        ["tickets"] = catalog.SourcesFeeding("tickets").Any(),
        ["leads"] = catalog.SourcesFeeding("leads").Any(),
    }));

    private IEnumerable<string> Touched(BoundSource source)
    {
        var names = new SourceNames(source);
        var change = changes.Sources[source.Name];
        if (SourceLoader.IsReadInPlace(source))
        {
            return [names.CountedRows];
        }

        if (change.Gone.IsEmpty)
        {
            return [$"(SELECT * FROM {names.Rows} WHERE row_id >> 40 IN ({string.Join(", ", change.Read.DefaultIfEmpty(-1))}))", NewlyDropped(source, names)];
        }

        // Which of the loaded events were in the files that are gone is not told: any of them.
        return [names.Rows, $"(SELECT *, CAST(NULL AS VARCHAR) AS also_event FROM {EarlierBuild.Catalog}.meta.loaded_events)"];
    }

    /// <summary>The rows of kept files that stood until a row of a new file took their place.</summary>
    private string NewlyDropped(BoundSource source, SourceNames names)
    {
        var select = catalog.Templates.Render("changes/newly_dropped", new Dictionary<string, object?>
        {
            ["name"] = source.Name,
            ["rows"] = names.Rows,
            ["dropped"] = SourceNames.Dropped(BuildFile.Catalog),
            ["earlier"] = EarlierBuild.Catalog,
            ["is_told"] = source.Query is null,
        });
        return $"(\n{select}\n)";
    }

    private static string? Values(IEnumerable<string> rows) => string.Join(", ", rows) is { Length: > 0 } values ? values : null;
}
