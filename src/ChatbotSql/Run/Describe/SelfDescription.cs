using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>Says of everything in the generated file what it is, and lists it with an example each.</summary>
internal sealed class SelfDescription(DuckDbSession session, Catalog catalog)
{
    /// <summary>Writes the comments that whoever made a table left to this, then <c>meta.help</c> and the macro <c>help</c>.</summary>
    public void Write()
    {
        session.Execute(catalog.Templates.Render("outputs/comments", new Dictionary<string, object?>()));
        Comments.Write(session, FurtherColumns());
        Comments.Write(session, "meta.cells", catalog.Dimensions.Select(dimension => (dimension.Name, dimension.Description)));
        Comments.Write(session, catalog.Metrics.Select(metric => ($"MACRO TABLE main.{SqlLiteral.Identifier(metric.Name)}", MacroWords.Describe(metric))));
        session.Execute(catalog.Templates.Render("outputs/help", new Dictionary<string, object?>
        {
            ["examples"] = Examples().Select(example => new Dictionary<string, object?> { ["name"] = example.Name, ["ordinal"] = example.Ordinal, ["example"] = example.Sql }).ToList(),
        }));
    }

    /// <summary>The columns that sources map beyond those of the canonical tables, and those of events that are kept.</summary>
    private IEnumerable<(string On, string Comment)> FurtherColumns()
    {
        var known = catalog.Model.Tables.Where(table => table.IsEvents).SelectMany(table => table.Columns.Select(column => (column.Name.Text, column.Description)).Concat(table.Rules.Select(rule => (rule.Column, rule.Description)))).ToDictionary();
        return session.Rows(catalog.Templates.Render("outputs/undescribed", new Dictionary<string, object?>())).Rows
            .Select(row => (Table: $"{row[0]}.{SqlLiteral.Identifier((string)row[1]!)}", Column: (string)row[2]!))
            .Where(found => known.ContainsKey(found.Column) || catalog.Sources.Any(source => source.Columns.Any(mapped => mapped.Name == found.Column)))
            .Select(found => ($"COLUMN {found.Table}.{SqlLiteral.Identifier(found.Column)}", known.GetValueOrDefault(found.Column, "A further column, as the project maps it.")));
    }

    private IEnumerable<(string Name, int Ordinal, string Sql)> Examples()
    {
        var first = catalog.Metrics.FirstOrDefault(metric => metric.Unavailable is null && metric.Denominator?.Fact.Name == Fact.Conversations && !metric.Metric.Segments.IsEmpty) ?? catalog.Metrics.FirstOrDefault();
        if (first is not null)
        {
            yield return ("metric", 2, $"FROM metric('{first.Name}'{MacroWords.Split(first)}, grain := 'week')");
            yield return (MacroRenderer.BehindName(Fact.Conversations), 4, $"FROM {MacroRenderer.BehindName(Fact.Conversations)}('{first.Name}') LIMIT 10");
        }

        yield return ("help", 1, "FROM help()");
        yield return (MacroRenderer.FunnelName, 3, $"FROM {MacroRenderer.FunnelName}(grain := 'month')");
        foreach (var (index, metric) in catalog.Metrics.Index())
        {
            yield return (metric.Name, 5 + index, $"FROM {metric.Name}({MacroWords.Split(metric, "")}{(MacroWords.Split(metric).Length > 0 ? ", " : "")}grain := 'week')");
        }
    }
}
