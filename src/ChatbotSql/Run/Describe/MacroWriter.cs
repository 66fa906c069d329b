using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>Writes the table macros with which the file is sliced where only DuckDB is at hand.</summary>
internal sealed class MacroWriter(DuckDbSession session, Catalog catalog)
{
    private readonly MacroRenderer renderer = new(catalog.Templates, Planner.WeekShift(catalog.Settings));

    /// <summary>Removes what an earlier build wrote.</summary>
    public static void Remove(DuckDbSession session)
    {
        var macros = session.Rows($"""
            SELECT CASE function_type WHEN 'table_macro' THEN 'MACRO TABLE' ELSE 'MACRO' END, schema_name, function_name
            FROM duckdb_functions()
            WHERE database_name = '{BuildFile.Catalog}' AND NOT internal
            """).Rows;
        foreach (var macro in macros)
        {
            session.Execute($"DROP {macro[0]} {BuildFile.Catalog}.{SqlLiteral.Identifier((string)macro[1]!)}.{SqlLiteral.Identifier((string)macro[2]!)}");
        }
    }

    /// <summary>Writes them once the metrics, and from when to when they are known, stand in temporary tables.</summary>
    public void Write()
    {
        session.Execute("""
            CREATE TABLE meta.metric_traits AS SELECT CAST(metric AS VARCHAR) AS metric, * EXCLUDE (metric) FROM metric_traits ORDER BY metric;
            COMMENT ON TABLE meta.metric_traits IS 'What the macros of metrics have to know of them.';
            CREATE TABLE meta.metric_ranges AS SELECT CAST(metric AS VARCHAR) AS metric, * EXCLUDE (metric) FROM ranges ORDER BY metric;
            COMMENT ON TABLE meta.metric_ranges IS 'The local dates that the sources of each metric cover, which the macros of metrics go by.';
            """);
        session.Execute(renderer.Common());
        WriteLocalDate();
        var planner = new MacroPlanner(catalog);
        foreach (var metric in catalog.Metrics)
        {
            session.Execute(renderer.Render(planner.Plan(metric)));
        }

        session.Execute(renderer.Any(catalog.Metrics, catalog.Dimensions));
        var stages = catalog.Model.Funnel.Select(stage => catalog.Metrics.First(metric => metric.Name == stage.Text)).Where(metric => metric.Unavailable is null).ToImmutableArray();
        session.Execute(renderer.Funnel(stages, [.. catalog.Dimensions.Where(dimension => stages.All(stage => stage.CanBeSplitBy(dimension)))]));
        if (catalog.Facts.TryGetValue(Fact.Conversations, out var conversations))
        {
            session.Execute(renderer.Behind(BehindPlan.Of(catalog, conversations), catalog.Settings.TimeZone));
        }
    }

    /// <summary>Writes down what the clocks are ahead of UTC where a metric takes its dates from a time in UTC.</summary>
    private void WriteLocalDate()
    {
        var times = catalog.Metrics.SelectMany(metric => metric.Sides)
            .Where(side => side.Time is { } time && side.Fact.Shape.TypeOf(time) != "DATE")
            .Select(side => $"SELECT {SqlLiteral.Name(side.Time!)} AS instant FROM {side.Fact.Name}").Distinct().ToList();
        if (times.Count == 0)
        {
            return;
        }

        var ends = session.Rows($"""
            SELECT CAST(coalesce(min(date_trunc('hour', instant)), TIMESTAMP '2000-01-01') AS VARCHAR), CAST(coalesce(max(date_trunc('hour', instant)), TIMESTAMP '2000-01-01') AS VARCHAR)
            FROM ({string.Join(" UNION ALL ", times)}) WHERE instant BETWEEN TIMESTAMP '1970-01-01' AND TIMESTAMP '2100-01-01'
            """).Rows[0];
        session.Execute(renderer.LocalDates(catalog.Settings.TimeZone, (string)ends[0]!, (string)ends[1]!, offsets => session.Rows(offsets).Rows.Select(row => ((string)row[0]!, (long)row[1]!))));
    }
}
