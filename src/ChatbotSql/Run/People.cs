using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using Dapper;

namespace ChatbotSql.Run;

/// <summary>Finds out which ids are the same person: the connected sets of ids that rows tie together.</summary>
internal sealed class People(DuckDbSession session, Catalog catalog, DiagnosticBag diagnostics)
{
    private readonly IdentitySql sql = new(catalog.Templates, catalog.Model);

    /// <summary>Makes <c>identity.people</c>, and the canonical tables with the person of each row.</summary>
    public void Write()
    {
        var tables = catalog.Model.Tables.Where(table => table.NamesPeople).ToImmutableArray();
        session.Execute(sql.Keys());
        session.Execute(sql.Ties([.. tables.Where(IsFed)], hasEvents: EventsNamePeople()));
        WriteSets();
        session.Execute(sql.People(BuildFile.Catalog));
        foreach (var table in tables)
        {
            session.Execute($"CREATE VIEW {SqlLiteral.Identifier(table.Name.Text)} AS\n{sql.PersonOf(table)}");
        }

        ReportLarge();
    }

    private bool IsFed(CanonicalTable table) => catalog.Sources.Any(source => source.Table.Name.Text == table.Name.Text);

    /// <summary>Whether events can tie ids: they name leads or addresses themselves, or leads name their conversations.</summary>
    private bool EventsNamePeople() => catalog.Sources.Any(source =>
        source.Columns.Any(column => column.Name is "lead_id" or "email" && source.Table.IsEvents)
        || source.Columns.Any(column => column.Name == "conversation_id" && source.Table.Has("lead_id") && !source.Table.IsEvents));

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
