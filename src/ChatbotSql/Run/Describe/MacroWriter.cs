using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>Writes the table macros with which the file is sliced where only DuckDB is at hand.</summary>
internal sealed class MacroWriter(DuckDbSession session, Catalog catalog)
{
    private readonly MacroRenderer renderer = new(catalog.Templates, Planner.WeekShift(catalog.Settings));

    /// <summary>Removes what an earlier build wrote.</summary>
    public static void Remove(DuckDbSession session, TemplateEngine templates)
    {
        var macros = session.Rows(templates.Render("macros/made", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog })).Rows;
        foreach (var macro in macros)
        {
            session.Execute($"DROP {macro[0]} {BuildFile.Catalog}.{SqlLiteral.Identifier((string)macro[1]!)}.{SqlLiteral.Identifier((string)macro[2]!)}");
        }
    }

    /// <summary>Writes them once the metrics, and from when to when they are known, stand in temporary tables.</summary>
    public void Write()
    {
        session.Execute(renderer.Known());
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
            .Select(side => (side.Fact.Name, side.Time!)).Distinct().ToImmutableArray();
        if (times.IsEmpty)
        {
            return;
        }

        var ends = session.Rows(renderer.Instants(times)).Rows[0];
        session.Execute(renderer.LocalDates(catalog.Settings.TimeZone, (string)ends[0]!, (string)ends[1]!, offsets => session.Rows(offsets).Rows.Select(row => ((string)row[0]!, (long)row[1]!))));
    }
}
