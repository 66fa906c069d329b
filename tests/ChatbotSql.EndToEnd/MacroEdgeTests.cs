using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.EndToEnd;

/// <summary>Macros of metrics over windows, by other times than their fact's, and of what is not available.</summary>
public sealed class MacroEdgeTests
{
    private const string Metrics = """
        metrics:
          - {name: sessions_28d, proves: demand, fact: conversations, value: count(*), window: 28 days, segments: [intent]}
          - {name: long_share_7d, proves: service, fact: conversations, numerator: count_if(turns >= 2), denominator: count(*), window: 7 days}
          - {name: turns_median_14d, proves: service, fact: conversations, value: median(turns), window: 14 days}
          - {name: ended_sessions, proves: demand, fact: conversations, value: count(*), time: ended_at, segments: [channel]}
          - {name: ended_share, proves: demand, numerator: {metric: ended_sessions}, denominator: {metric: sessions_28d}}
          - {name: momentum, proves: demand, formula: ended_sessions / sessions_28d}
          - {name: intents, proves: demand, fact: conversations, value: count(DISTINCT intent)}
          - {name: longest, proves: demand, fact: conversations, value: max(turns), where: channel = 'web'}
        """;

    [Fact]
    public void Macros_AreWhatQuerySays()
    {
        using var project = new SmallProject();
        File.WriteAllText(Path.Combine(project.Folder, "metrics", "edges.yml"), Metrics);
        File.AppendAllText(Path.Combine(project.Folder, "chatbotsql.yml"), "week_start: sunday\n");
        var build = project.Run("build");
        Assert.True(build.ExitCode == 0, build.Error);
        var comparison = new MacroComparison(project.Folder);
        var dimensions = comparison.Catalog.Dimensions.Where(dimension => dimension.Name is "intent" or "channel").ToArray();
        ImmutableArray<BoundMetric> own = [.. comparison.Catalog.Metrics.Where(metric => Metrics.Contains($"name: {metric.Name},", StringComparison.Ordinal))];
        comparison.Ask(Question.Of([.. comparison.Catalog.Metrics.Where(metric => metric.Unavailable is not null).Take(5)], Grain.Week, []));
        foreach (var grain in Enum.GetValues<Grain>())
        {
            comparison.Ask(Question.Of(own, grain, []));
            comparison.Ask(Question.Of(own, grain, [.. dimensions]) with { From = new DateOnly(2026, 3, 4), To = new DateOnly(2026, 4, 10) });
            comparison.Ask(Question.Of(own, grain, [.. dimensions.Take(1)]) with { To = new DateOnly(2026, 12, 31) });
            comparison.Ask(Question.Of(own, grain, []) with { From = new DateOnly(2026, 12, 1), To = new DateOnly(2026, 12, 31) });
        }

        Assert.True(comparison.Check() > 200);
    }
}
