using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Writes what is made of the canonical tables: the facts, and the list of missing answers.</summary>
internal sealed class FactWriter(DuckDbSession session, Catalog catalog, DiagnosticBag diagnostics)
{
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

        session.Execute(catalog.Templates.Render("outputs/knowledge_gaps", new Dictionary<string, object?>
        {
            ["catalog"] = BuildFile.Catalog,
            ["timezone"] = catalog.Settings.TimeZone,
        }));
    }

    private bool IsFed(string table) => catalog.Sources.Any(source => source.Table.Name.Text == table);

    /// <summary>Whether the fact was written; a reason why not is reported.</summary>
    private bool Try(FactSchema fact)
    {
        try
        {
            Write(fact);
            return true;
        }
        catch (SqlException error)
        {
            diagnostics.Add(RunErrors.FactFails(fact.Fact.Name, error));
            return false;
        }
    }

    private void Write(FactSchema fact)
    {
        var table = $"{BuildFile.Catalog}.main.{SqlLiteral.Identifier(fact.Name)}";
        var rules = fact.Name == Fact.Conversations ? catalog.Rules : catalog.Rules.Clear();
        var select = FactSql.Render(catalog.Templates, catalog.Model, fact.Fact, rules, fact.Further);
        string?[] order = [fact.Fact.Date.Text, fact.Fact.Time.Text, fact.Fact.Key];
        session.Execute($"CREATE TABLE {table} AS FROM (\n{select}\n) ORDER BY {string.Join(", ", order.Distinct().Where(column => column is not null))}");
        session.Execute($"CREATE VIEW {TableShape.Facts}.{SqlLiteral.Identifier(fact.Name)} AS FROM {table}");
        session.Execute($"COMMENT ON TABLE {table} IS {SqlLiteral.Text(fact.Fact.Description)}");
        foreach (var column in fact.Shape.Columns.Where(column => fact.Fact.ColumnDescriptions.ContainsKey(column.Name)))
        {
            session.Execute($"COMMENT ON COLUMN {table}.{SqlLiteral.Identifier(column.Name)} IS {SqlLiteral.Text(fact.Fact.ColumnDescriptions[column.Name])}");
        }
    }
}
