using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Values;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Values;

/// <summary>Values are the same whether the estimates of all segments are made by one statement or by many.</summary>
public sealed class EstimatesRunTests
{
    /// <summary>Of each kind, in segments that others do not have.</summary>
    private const string Metrics = """
        metrics:
          - {name: engaged, fact: conversations, numerator: count_if(is_engaged), denominator: count(*), segments: [channel, intent+channel]}
          - {name: turns_each, fact: conversations, numerator: sum(turns), denominator: count(*), segments: [intent]}
          - {name: seconds, fact: conversations, value: median(duration_seconds), segments: [channel]}
          - {name: over_both, numerator: {metric: engaged_count}, denominator: {fact: impressions, sql: count(*)}, segments: [channel, source]}
          - {name: engaged_count, fact: conversations, value: count_if(is_engaged), segments: [source+channel]}
          - name: judged
            fact: conversations
            numerator: count_if(turns > 1)
            denominator: count(*)
            segments: [intent]
            bands:
              - {label: web, status: good, from: 0, where: channel = 'web'}
              - {label: other, status: ok, from: 0}
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(2000)]
    public void OneStatementOrMany_MakeTheSameValues(long mostEstimates)
    {
        using var project = new SmallProject(metrics: Metrics);
        var (catalog, database) = (project.Load(), project.Build());
        var plan = Planner.PlanBuild(catalog);

        var expected = Valued(catalog, plan, database, EstimatesRun.MostEstimates);
        var actual = Valued(catalog, plan, database, mostEstimates);

        Assert.True(expected.Count > 1000);
        Assert.Equal(expected, actual);
    }

    private static List<string> Valued(Catalog catalog, BoardPlan plan, string database, long mostEstimates)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        new MetricTables(session, catalog.Templates, catalog.Settings, plan.Metrics, [], catalog.SourcesOf).Create(plan.Shown, "meta.coverage");
        var values = new ValuesRenderer(catalog.Templates, Enum.GetValues<Grain>(), [.. catalog.Dimensions.Select(dimension => dimension.Name)], Planner.WeekShift(catalog.Settings), DateRange.Everything);
        new BoardRun(session, catalog.Templates, plan, catalog.Dimensions, values, mostEstimates).Run();
        return [.. session.Rows("SELECT CAST(valued AS VARCHAR) FROM valued ORDER BY metric, cell, is_filler").Rows.Select(row => (string)row[0]!)];
    }
}
