using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Says of everything in the generated file what it is, and lists it with an example each.</summary>
internal sealed class SelfDescription(DuckDbSession session, Catalog catalog)
{
    /// <summary>Writes the comments that whoever made a table left to this, then <c>meta.help</c> and the macro <c>help</c>.</summary>
    public void Write()
    {
        session.Execute(catalog.Templates.Render("outputs/comments", new Dictionary<string, object?>()));
        foreach (var (table, column, comment) in FurtherColumns().Concat(CellColumns()))
        {
            session.Execute($"COMMENT ON COLUMN {table}.{SqlLiteral.Identifier(column)} IS {SqlLiteral.Text(comment)}");
        }

        foreach (var metric in catalog.Metrics)
        {
            session.Execute($"COMMENT ON MACRO TABLE main.{SqlLiteral.Identifier(metric.Name)} IS {SqlLiteral.Text(MacroNames.Describe(metric))}");
        }

        session.Execute(catalog.Templates.Render("outputs/help", new Dictionary<string, object?>
        {
            ["examples"] = Examples().Select(example => new Dictionary<string, object?> { ["name"] = example.Name, ["ordinal"] = example.Ordinal, ["example"] = example.Sql }).ToList(),
        }));
    }

    /// <summary>The columns that sources map beyond those of the canonical tables, and those of events that are kept.</summary>
    private IEnumerable<(string Table, string Column, string Comment)> FurtherColumns()
    {
        var known = catalog.Model.Tables.Where(table => table.IsEvents).SelectMany(table => table.Columns.Select(column => (column.Name.Text, column.Description)).Concat(table.Rules.Select(rule => (rule.Column, rule.Description)))).ToDictionary();
        return session.Rows("""
            SELECT schema_name, table_name, column_name
            FROM duckdb_columns()
            WHERE database_name = current_database() AND comment IS NULL AND (schema_name = 'main' OR table_name = 'loaded_events')
            ORDER BY ALL
            """).Rows
            .Select(row => ($"{row[0]}.{SqlLiteral.Identifier((string)row[1]!)}", (string)row[2]!))
            .Where(column => known.ContainsKey(column.Item2) || catalog.Sources.Any(source => source.Columns.Any(mapped => mapped.Name == column.Item2)))
            .Select(column => (column.Item1, column.Item2, known.GetValueOrDefault(column.Item2, "A further column, as the project maps it.")));
    }

    private IEnumerable<(string Table, string Column, string Comment)> CellColumns() =>
        catalog.Dimensions.Select(dimension => ("meta.cells", dimension.Name, dimension.Description));

    private IEnumerable<(string Name, int Ordinal, string Sql)> Examples()
    {
        var first = catalog.Metrics.FirstOrDefault(metric => metric.Unavailable is null && metric.Denominator?.Fact.Name == Fact.Conversations && !metric.Metric.Segments.IsEmpty) ?? catalog.Metrics.FirstOrDefault();
        if (first is not null)
        {
            yield return ("metric", 2, $"FROM metric('{first.Name}'{MacroNames.Split(first)}, grain := 'week')");
            yield return (MacroRenderer.BehindName(Fact.Conversations), 4, $"FROM {MacroRenderer.BehindName(Fact.Conversations)}('{first.Name}') LIMIT 10");
        }

        yield return ("help", 1, "FROM help()");
        yield return (MacroNames.Funnel, 3, $"FROM {MacroNames.Funnel}(grain := 'month')");
        foreach (var (index, metric) in catalog.Metrics.Index())
        {
            yield return (metric.Name, 5 + index, $"FROM {metric.Name}({MacroNames.Split(metric, "")}{(MacroNames.Split(metric).Length > 0 ? ", " : "")}grain := 'week')");
        }
    }
}
