using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Writes the table macros with which the file is sliced where only DuckDB is at hand.</summary>
internal sealed class MacroWriter(DuckDbSession session, Catalog catalog)
{
    /// <summary>Removes what an earlier build wrote.</summary>
    public static void Remove(DuckDbSession session)
    {
        session.Execute("DROP TABLE meta.metric_traits; DROP TABLE meta.metric_ranges");
        foreach (var row in session.Rows("SELECT schema_name, function_name, function_type FROM duckdb_functions() WHERE NOT internal AND database_name = current_database() ORDER BY ALL").Rows)
        {
            session.Execute($"DROP MACRO{((string)row[2]! == "table_macro" ? " TABLE" : "")} {SqlLiteral.Identifier((string)row[0]!)}.{SqlLiteral.Identifier((string)row[1]!)}");
        }
    }

    /// <summary>Writes them once the metrics, and from when to when they are known, stand in temporary tables.</summary>
    public void Write()
    {
        session.Execute("""
            CREATE TABLE meta.metric_traits AS SELECT CAST(metric AS VARCHAR) AS metric, * EXCLUDE (metric) FROM metric_traits ORDER BY metric;
            CREATE TABLE meta.metric_ranges AS SELECT CAST(metric AS VARCHAR) AS metric, * EXCLUDE (metric) FROM ranges ORDER BY metric;
            """);
        var planner = new MacroPlanner(catalog);
        var renderer = new MacroRenderer(catalog.Templates, Planner.WeekShift(catalog.Settings));
        session.Execute(renderer.Common());
        foreach (var metric in catalog.Metrics)
        {
            session.Execute(renderer.Render(planner.Plan(metric)));
        }
    }
}
