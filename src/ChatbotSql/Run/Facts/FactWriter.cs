using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.Describe;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Parts;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Facts;

/// <summary>Writes what is made of the canonical tables: the facts, and the list of missing answers.</summary>
/// <param name="changes">The facts that are there already and of which only a part is made again; null where all are made.</param>
/// <param name="parts">In which parts each is made.</param>
/// <param name="faults">The files that are found to be damaged.</param>
internal sealed class FactWriter(DuckDbSession session, Catalog catalog, ChangedFacts? changes, FactParts parts, SourceFaults faults, BuildSteps steps, DiagnosticBag diagnostics)
{
    /// <summary>Where the parts of a fact are gathered.</summary>
    private const string Made = $"{PartViews.Schema}.made";

    public void Write()
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

        if (catalog.Metrics.Any(metric => metric.Unavailable is null && metric.Sides.Any(side => side.Attribution is not null)) && !catalog.SourcesFeeding("touches", "leads").Any())
        {
            diagnostics.Add(RunErrors.OnlyChats());
        }

        if (failed.Count == 0 && catalog.Facts.ContainsKey(Fact.Gaps))
        {
            session.Execute(catalog.Templates.Render("outputs/knowledge_gaps", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog }));
        }
    }

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
        catch (SqlException error) when (!error.IsLackOfRoom)
        {
            if (!faults.Report(session, catalog.Sources, catalog.Settings, error, diagnostics))
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
        Insert(fact, changed: true);
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
            Insert(fact, changed: false);
        }

        session.Execute($"CREATE VIEW {TableShape.Facts}.{SqlLiteral.Identifier(fact.Name)} AS FROM {table}");
        var descriptions = fact.Fact.ColumnDescriptions;
        Comments.Write(session, table, fact.Fact.IsView ? "VIEW" : "TABLE", fact.Fact.Description,
            fact.Shape.Columns.Where(column => descriptions.ContainsKey(column.Name)).Select(column => (column.Name, descriptions[column.Name])));
    }

    private static string Definition(FactSchema fact, ColumnType column)
    {
        var computed = fact.Fact.Computed.Where(candidate => candidate.Name == column.Name).Select(candidate => $" GENERATED ALWAYS AS ({candidate.Sql}) VIRTUAL");
        return $"{SqlLiteral.Identifier(column.Name)} {column.Type}{string.Concat(computed)}";
    }

    private static string TableOf(FactSchema fact) => $"{BuildFile.Catalog}.main.{SqlLiteral.Identifier(fact.Name)}";

    /// <summary>By time, of which local dates follow, so that readers skip what a filter on either leaves out. Rows of one time and hash are alike.</summary>
    private static string OrderOf(FactSchema fact) =>
        $"{SqlLiteral.Name(fact.Fact.Time.Text)}, {(fact.Fact.Key is { } key ? SqlLiteral.Name(key) : $"hash({string.Join(", ", Stored(fact).Select(column => SqlLiteral.Identifier(column.Name)))})")}";

    private static IEnumerable<ColumnType> Stored(FactSchema fact) => fact.Shape.Columns.Where(column => fact.Fact.Computed.All(computed => computed.Name != column.Name));

    /// <summary>Makes the rows of a fact and puts them into its table, in order.</summary>
    private void Insert(FactSchema fact, bool changed)
    {
        var rows = parts.Of(fact, changed);
        var unordered = rows.Unordered.Select(part => Select(fact, rows: part, changed: changed)).ToList();
        var ordered = rows.Ordered.Select(part => (Select: Select(fact, rows: part.Rows, changed: changed), part.Within)).ToList();
        var selects = unordered.Concat(ordered.Select(part => part.Select)).Distinct().ToList();
        // A template that does not ask which rows it is made of makes all of them at once.
        List<string> statements = selects.Count == 1 ? [Insertion(fact, selects[0])] : [.. unordered.Select(Making), .. Pieces(unordered, ordered).Select(piece => Insertion(fact, piece))];
        for (var index = 0; index < statements.Count; index++)
        {
            steps.Part(index, statements.Count);
            session.Execute(statements[index]);
        }

        PartViews.Remove(session);
    }

    private static string Making(string select, int part) => $"{(part == 0 ? $"CREATE TABLE {Made} AS" : $"INSERT INTO {Made}")}\n{select}";

    private static string Insertion(FactSchema fact, string select) => $"INSERT INTO {TableOf(fact)} BY NAME\nFROM (\n{select}\n) ORDER BY {OrderOf(fact)}";

    /// <summary>What is put in order at once: what was made of all time, or each stretch of it with what was made of all time there.</summary>
    private static IEnumerable<string> Pieces(List<string> unordered, List<(string Select, string Within)> ordered) => (unordered, ordered) switch
    {
        (_, []) => [$"FROM {Made}"],
        ([], _) => ordered.Select(part => part.Select),
        _ => ordered.Select(part => $"FROM (\n{part.Select}\n)\nUNION ALL BY NAME\nFROM {Made} WHERE {part.Within}"),
    };

    private string Select(FactSchema fact, string schema = TableShape.Facts, string rows = CanonicalTable.EventRows, bool changed = false)
    {
        var rules = fact.Name == Fact.Conversations ? catalog.Rules : catalog.Rules.Clear();
        return FactSql.Render(catalog.Templates, catalog.Model, fact.Fact, rules, fact.Further, schema, rows, changed);
    }
}
