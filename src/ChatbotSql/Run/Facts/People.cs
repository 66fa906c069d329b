using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using Dapper;

namespace ChatbotSql.Run.Facts;

/// <summary>Finds out which ids are the same person: the connected sets of ids that rows tie together.</summary>
/// <param name="changes">What has changed since an earlier build; null where all is read.</param>
internal sealed class People(DuckDbSession session, Catalog catalog, DataChanges? changes, DiagnosticBag diagnostics)
{
    private readonly IdentitySql sql = new(catalog.Templates, catalog.Model);
    private readonly EventRelations relations = new(catalog);

    /// <summary>Makes <c>identity.people</c>, and the canonical tables with the person of each row.</summary>
    public void Write()
    {
        var tables = catalog.Model.Tables.Where(table => table.NamesPeople).ToImmutableArray();
        session.Execute(sql.Keys());
        if (EventsNamePeople())
        {
            CollectEventIds([.. tables.Where(IsFed)]);
        }

        session.Execute(sql.Ties([.. tables.Where(IsFed)], hasEvents: EventsNamePeople()));
        WriteSets();
        session.Execute(sql.People(BuildFile.Catalog));
        foreach (var table in tables)
        {
            session.Execute($"CREATE VIEW {SqlLiteral.Identifier(table.Name.Text)} AS\n{sql.PersonOf(table)}");
        }

        ReportLarge();
    }

    private bool IsFed(CanonicalTable table) => catalog.SourcesFeeding(table.Name.Text).Any();

    /// <summary>Whether events can tie ids: they name leads or addresses themselves, or leads name their conversations.</summary>
    private bool EventsNamePeople() => catalog.Sources.Any(source =>
        source.Columns.Any(column => column.Name is "lead_id" or "email" && source.Table.IsEvents)
        || source.Columns.Any(column => column.Name == "conversation_id" && source.Table.Has("lead_id") && !source.Table.IsEvents));

    /// <summary>Makes <c>identity.event_ids</c>: of files that are as they were, what an earlier build recorded, unless a conversation is named for the first time.</summary>
    private void CollectEventIds(ImmutableArray<CanonicalTable> tables)
    {
        var inPlace = relations.Sources.Where(SourceLoader.IsReadInPlace).ToList();
        var read = relations.Sources.Select(source => (source.Name, Rows: changes is null || !inPlace.Contains(source) ? relations.All(source) : relations.Counted(source))).ToList();
        var kept = changes is null ? null : inPlace.Select(source => (source.Name, new SourceNames(source).KeptFiles)).ToList();
        session.Execute(sql.Named(read, tables, BuildFile.Catalog, EarlierBuild.Catalog, kept));
        var sources = read.Select(source => (source.Name, source.Rows, "named")).ToList();
        if (changes is not null)
        {
            var files = EventRelations.FilesIn(session, "identity.newly_named_files");
            sources.AddRange(inPlace.Where(source => files.Contains(source.Name)).Select(source => (source.Name, relations.OfFiles(source, [.. files[source.Name]], LostRows.Any), "newly_named")));
        }

        session.Execute(sql.EventIds(sources, inPlace.Select(source => source.Name), BuildFile.Catalog, changes is not null));
    }

    private void WriteSets()
    {
        var sets = new DisjointSets((int)session.Scalar<long>("SELECT count(*) FROM identity.nodes"));
        using (var ties = session.Connection.ExecuteReader("SELECT node, other_node FROM identity.ties"))
        {
            while (ties.Read())
            {
                sets.Join(ties.GetInt32(0), ties.GetInt32(1));
            }
        }

        using var appender = session.Connection.CreateAppender("identity", "sets");
        for (var node = 0; node < sets.Count; node++)
        {
            appender.CreateRow().AppendValue(node).AppendValue(sets.Least(node)).EndRow();
        }
    }

    private void ReportLarge()
    {
        var large = session.Rows($"SELECT person_id, ids FROM {BuildFile.Catalog}.meta.large_people ORDER BY ids DESC, person_id").Rows;
        if (large.Count > 0)
        {
            diagnostics.Add(RunErrors.LargePeople(large.Count, (string)large[0][0]!, (long)large[0][1]!));
        }
    }
}
