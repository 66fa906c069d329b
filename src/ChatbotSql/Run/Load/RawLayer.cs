using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.Describe;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Load;

/// <summary>Loads every source and makes the canonical tables of them.</summary>
/// <param name="changes">What has changed since an earlier build; null where all is read.</param>
/// <param name="faults">The files that are found to be damaged.</param>
internal sealed class RawLayer(DuckDbSession session, Catalog catalog, DataChanges? changes, SourceFaults faults, DiagnosticBag diagnostics)
{
    public ImmutableArray<SourceReconciliation> Load(BuildSteps steps)
    {
        session.Execute(catalog.Templates.Render("outputs/meta", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog }));
        var reconciliation = ImmutableArray.CreateBuilder<SourceReconciliation>();
        foreach (var source in catalog.Sources)
        {
            steps.Next($"load {source.Name}");
            reconciliation.Add(new SourceLoader(session, catalog.Templates, source, catalog.Settings, changes?.Sources[source.Name], faults, diagnostics).Load());
            new SourceRecord(session, catalog.Templates, source, catalog.Settings, changes?.Checksums ?? [], diagnostics).Write();
        }

        foreach (var table in catalog.Model.Tables)
        {
            MakeTable(table);
        }

        return reconciliation.ToImmutable();
    }

    /// <summary>Writes the tables that no fact stands for.</summary>
    public void Keep()
    {
        foreach (var table in catalog.Model.Tables)
        {
            if (table.IsEvents)
            {
                KeepEvents(table);
            }
            else if (!catalog.Facts.ContainsKey(table.Name.Text))
            {
                var hidden = catalog.Settings.KeepPersonalData ? [] : table.Columns.Where(column => column.IsPrivate).Select(column => column.Name.Text).ToList();
                var columns = hidden.Count == 0 ? "*" : $"* EXCLUDE ({string.Join(", ", hidden)})";
                Keep(table, $"CREATE TABLE {BuildFile.Catalog}.main.{SqlLiteral.Identifier(table.Name.Text)} AS SELECT {columns} FROM {SqlLiteral.Identifier(table.Name.Text)} ORDER BY ALL", "TABLE");
            }
        }
    }

    /// <summary>A view of the rows that stand, of all the sources that feed a table.</summary>
    private void MakeTable(CanonicalTable table)
    {
        var clean = catalog.SourcesFeeding(table.Name.Text).Select(source => $"SELECT *{(table.IsEvents ? "" : " EXCLUDE (row_key, row_id)")} FROM {new SourceNames(source).Clean}");
        var selects = clean.Prepend(EventsView.Empty(table, keepPrivate: true));
        var name = table.NamesPeople ? IdentitySql.RowsOf(table) : table.Name.Text;
        session.Execute($"CREATE VIEW {SqlLiteral.Identifier(name)} AS\n{string.Join("\nUNION ALL BY NAME\n", selects)}");
        if (table.IsEvents)
        {
            var rows = catalog.SourcesFeeding(table.Name.Text).Select(source => $"FROM {new SourceNames(source).EventRows}").Prepend(EventsView.EmptyRows(table, catalog.Carried));
            session.Execute($"CREATE VIEW {CanonicalTable.EventRows} AS\n{string.Join("\nUNION ALL BY NAME\n", rows)}");
        }
    }

    private void KeepEvents(CanonicalTable table)
    {
        var settings = catalog.Settings;
        var hidden = settings.KeepPersonalData ? "" : $" EXCLUDE ({string.Join(", ", table.Columns.Where(column => column.IsPrivate).Select(column => column.Name.Text))})";
        if (settings.KeepEvents)
        {
            Keep(table, $"CREATE TABLE {BuildFile.Catalog}.main.events AS SELECT *{hidden} FROM events ORDER BY ALL", "TABLE");
            return;
        }

        var selects = new List<string> { EventsView.Empty(table, settings.KeepPersonalData) };
        selects.AddRange(catalog.SourcesFeeding(table.Name.Text).Where(SourceLoader.IsReadInPlace).Select(source => EventsView.Select(catalog.Templates, source, settings)));
        var loaded = catalog.SourcesFeeding(table.Name.Text).Where(source => !SourceLoader.IsReadInPlace(source)).Select(source => $"FROM {new SourceNames(source).Clean}").ToList();
        if (loaded.Count > 0)
        {
            var all = string.Join("\nUNION ALL BY NAME\n", loaded.Prepend(EventsView.Empty(table, keepPrivate: true)));
            session.Execute($"CREATE TABLE {BuildFile.Catalog}.meta.loaded_events AS SELECT *{hidden} FROM ({all}) ORDER BY ALL");
            session.Execute($"COMMENT ON TABLE {BuildFile.Catalog}.meta.loaded_events IS 'The events of sources that are not read in place.'");
            selects.Add("FROM meta.loaded_events");
        }

        session.Execute($"USE {BuildFile.Catalog}");
        Keep(table, $"CREATE VIEW main.events AS\n{string.Join("\nUNION ALL BY NAME\n", selects)}", "VIEW");
        session.Execute("USE memory");
    }

    private void Keep(CanonicalTable table, string create, string kind)
    {
        session.Execute(create);
        var name = $"{BuildFile.Catalog}.main.{SqlLiteral.Identifier(table.Name.Text)}";
        Comments.Write(session, name, kind, table.Description,
            table.Columns.Where(column => catalog.Settings.KeepPersonalData || !column.IsPrivate).Select(column => (column.Name.Text, column.Description))
                .Concat(table.Rules.Select(rule => (rule.Column, rule.Description))));
    }
}
