using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Plan;

/// <summary>A fact is scanned once, and a measure that several metrics use is computed once.</summary>
public sealed class PlannerTests
{
    private const string Metrics = """
        metrics:
          - name: shared_a
            fact: conversations
            value: count_if(is_engaged)
            segments: [channel+intent, intent]
          - name: shared_b
            fact: conversations
            numerator: count_if(is_engaged)
            denominator: count(*)
            segments: [intent+channel]
          - name: spelled_otherwise
            fact: conversations
            value: count_if( is_engaged )
          - name: narrowed
            fact: conversations
            value: count_if(is_engaged)
            where: turns > 1 OR turns = 0
          - name: over_both
            numerator: {metric: shared_a}
            denominator: {fact: impressions, sql: count(*)}
        """;

    [Fact]
    public void Plan_ComputesASharedMeasureOnce()
    {
        using var project = new SmallProject(metrics: Metrics);

        var plan = Plan(project.Load(), "shared_a", "shared_b", "narrowed");

        var scan = Assert.Single(plan.Scans);
        Assert.Single(scan.Measures, measure => MeasureSql.Of(measure) == "count_if(is_engaged)");
        Assert.Single(scan.Measures, measure => MeasureSql.Of(measure) == "count_if(is_engaged) FILTER (WHERE turns > 1 OR turns = 0)");
        Assert.Equal(plan.Metrics[0].Value!.Single, plan.Metrics[1].Numerator!.Single);
        Assert.Equal(scan.Measures.Length, scan.Measures.Select(measure => measure.Name).Distinct().Count());
    }

    [Fact]
    public void Plan_OfARatioOverTwoFacts_ScansEachOnce()
    {
        using var project = new SmallProject(metrics: Metrics);

        var plan = Plan(project.Load(), "over_both", "shared_a", "shared_b");

        Assert.Equal(["conversations", "impressions"], plan.Scans.Select(scan => scan.Fact.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PlanBuild_HasEachSegmentOnceInTheOrderOfDeclaration()
    {
        using var project = new SmallProject(metrics: Metrics);

        var plans = Planner.PlanBuild(project.Load()).Cuboids;

        var names = plans.Select(plan => plan.Segment).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal("all", names[0]);
        Assert.Contains("channel+intent", names);
        Assert.DoesNotContain("intent+channel", names);
        Assert.All(plans, plan => Assert.Equal(Enum.GetValues<Grain>(), plan.Grains));
    }

    [Fact]
    public void Plan_LeavesOutWhatIsNotAvailable()
    {
        using var project = new SmallProject(metrics: "metrics:\n  - {name: money, fact: conversations, value: count_if(is_purchased)}\n  - {name: cost, fact: impressions, value: count(*)}\n");
        var catalog = project.Load();

        Assert.All(Plan(catalog, [.. catalog.Metrics.Select(metric => metric.Name)]).Metrics, metric => Assert.Null(metric.Metric.Unavailable));
    }

    private static CuboidPlan Plan(Catalog catalog, params string[] names) =>
        Planner.Plan(catalog, Question.Of([.. names.Select(name => catalog.Metrics.First(metric => metric.Name == name))], Grain.Week, []), forBands: false).Cuboids[0];
}
