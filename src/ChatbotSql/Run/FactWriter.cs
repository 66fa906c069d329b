using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Changes;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Writes what is made of the canonical tables: the facts, and the list of missing answers.</summary>
/// <param name="changes">The facts that are there already and of which only a part is made again; null where all are made.</param>
internal sealed class FactWriter(DuckDbSession session, Catalog catalog, ChangedFacts? changes, DiagnosticBag diagnostics)
{
    /// <summary>Where the parts of a fact are gathered.</summary>
    private const string Parts = "\"parts of a fact\"";

    public void Write(BuildSteps steps)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in FactOrder.Of(catalog.Model.Facts, diagnostics))
        {
            steps.Next($"fact {fact.Name}");
            if (fact.Reads.Any(read => failed.Contains(read.Text)) || !Try(catalog.Facts[fact.Name.Text]))
            {
                failed.Add(fact.Name.Text);
            }
        }

        if (catalog.Metrics.Any(metric => metric.Unavailable is null && metric.Sides.Any(side => side.Attribution is not null)) && !IsFed("touches") && !IsFed("leads"))
        {
            diagnostics.Add(RunErrors.OnlyChats());
        }

        if (failed.Count == 0 && catalog.Facts.ContainsKey(Fact.Gaps))
        {
            session.Execute(catalog.Templates.Render("outputs/knowledge_gaps", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog }));
        }
    }

    private bool IsFed(string table) => catalog.Sources.Any(source => source.Table.Name.Text == table);

    /// <summary>Whether the fact was written; a reason why not is reported.</summary>
    private bool Try(FactSchema fact)
    {
        try
        {
            if (changes is not null && changes.Has(fact))
            {
                Change(changes, fact);
            }
            else
            {
                Write(fact);
            }

            return true;
        }
        catch (SqlException error) when (!error.IsFullDisk)
        {
            if (!SourceFaults.Report(session, catalog.Sources, catalog.Settings, error, diagnostics))
            {
                diagnostics.Add(RunErrors.FactFails(fact.Fact.Name, error, catalog.Settings));
            }

            return false;
        }
    }

    /// <summary>Makes what has changed of a fact, in the order of a fact that is made in full.</summary>
    private void Change(ChangedFacts changes, FactSchema fact)
    {
        changes.TakeOut(fact);
        session.Execute($"INSERT INTO {TableOf(fact)} BY NAME\nFROM {Rows(fact, changed: true)} ORDER BY {OrderOf(fact)}");
        session.Execute($"DROP TABLE IF EXISTS {Parts}");
        if (fact.Name == Fact.Conversations)
        {
            changes.CorrectPeople();
        }

        session.Execute($"CREATE VIEW {TableShape.Facts}.{SqlLiteral.Identifier(fact.Name)} AS FROM {TableOf(fact)}");
    }

    private void Write(FactSchema fact)
    {
        var table = TableOf(fact);
        if (fact.Fact.IsView)
        {
            // What a view reads is looked for beside it.
            session.Execute($"USE {BuildFile.Catalog}; CREATE VIEW {table} AS\n{Select(fact, "main")}; USE memory");
        }
        else
        {
            session.Execute($"CREATE TABLE {table} ({string.Join(", ", fact.Shape.Columns.Select(column => Definition(fact, column)))})");
            session.Execute($"INSERT INTO {table} BY NAME\nFROM {Rows(fact, changed: false)} ORDER BY {OrderOf(fact)}");
            session.Execute($"DROP TABLE IF EXISTS {Parts}");
        }

        session.Execute($"CREATE VIEW {TableShape.Facts}.{SqlLiteral.Identifier(fact.Name)} AS FROM {table}");
        session.Execute($"COMMENT ON {(fact.Fact.IsView ? "VIEW" : "TABLE")} {table} IS {SqlLiteral.Text(fact.Fact.Description)}");
        foreach (var column in fact.Shape.Columns.Where(column => fact.Fact.ColumnDescriptions.ContainsKey(column.Name)))
        {
            session.Execute($"COMMENT ON COLUMN {table}.{SqlLiteral.Identifier(column.Name)} IS {SqlLiteral.Text(fact.Fact.ColumnDescriptions[column.Name])}");
        }
    }

    private static string Definition(FactSchema fact, ColumnType column)
    {
        var computed = fact.Fact.Computed.Where(candidate => candidate.Name == column.Name).Select(candidate => $" GENERATED ALWAYS AS ({candidate.Sql}) VIRTUAL");
        return $"{SqlLiteral.Identifier(column.Name)} {column.Type}{string.Concat(computed)}";
    }

    private static string TableOf(FactSchema fact) => $"{BuildFile.Catalog}.main.{SqlLiteral.Identifier(fact.Name)}";

    /// <summary>By time, of which local dates follow, so that readers skip what a filter on either leaves out.</summary>
    private static string OrderOf(FactSchema fact) => string.Join(", ", new[] { fact.Fact.Time.Text, fact.Fact.Key }.OfType<string>().Select(SqlLiteral.Name));

    /// <summary>The rows of a fact, as an item of a FROM clause: its SELECT, or a table that was made in parts.</summary>
    private string Rows(FactSchema fact, bool changed)
    {
        var parts = BytesOf(fact, changed) is { } bytes ? FactParts.Count(session, bytes) : 1;
        if (parts == 1 || Select(fact, part: 0, parts: parts, changed: changed) == Select(fact, part: 1, parts: parts, changed: changed))
        {
            return $"(\n{Select(fact, changed: changed)}\n)";
        }

        session.Execute($"CREATE TABLE {Parts} AS\n{Select(fact, part: 0, parts: parts, changed: changed)}");
        for (var part = 1; part < parts; part++)
        {
            session.Execute($"INSERT INTO {Parts}\n{Select(fact, part: part, parts: parts, changed: changed)}");
        }

        return Parts;
    }

    private string Select(FactSchema fact, string schema = TableShape.Facts, int part = 0, int parts = 1, bool changed = false)
    {
        var rules = fact.Name == Fact.Conversations ? catalog.Rules : catalog.Rules.Clear();
        return FactSql.Render(catalog.Templates, catalog.Model, fact.Fact, rules, fact.Further, schema, part, parts, changed);
    }

    /// <summary>About how many bytes the groups take that a fact rolls events up to; null where it is made of other tables.</summary>
    private long? BytesOf(FactSchema fact, bool changed)
    {
        if (changed)
        {
            return fact.Name == Fact.Conversations ? session.Scalar<long>($"SELECT count(*) * {FactParts.BytesPerConversation} FROM changes.conversations") : null;
        }

        var bytes = fact.Name == Fact.Conversations
            ? $"conversations * {FactParts.BytesPerConversation}"
            : $"page_views * {FactParts.BytesPerPageView}";
        var counts = catalog.Sources.Where(source => source.Table.IsEvents).Select(source => $"SELECT {bytes} AS bytes FROM {new SourceNames(source).Loaded}").ToList();
        return counts.Count == 0 || fact.Fact.Needs.All(need => need.Text != CanonicalTable.Events)
            ? null
            : session.Scalar<long>($"SELECT CAST(coalesce(sum(bytes), 0) AS BIGINT) FROM ({string.Join(" UNION ALL ", counts)})");
    }
}
