using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Warns of definitions that work and mislead.</summary>
/// <remarks>
/// What has an error is not judged: its other weaknesses may come of it. What a metric brings along, such as itself by
/// other attributions, is judged with it.
/// </remarks>
internal static class AllGuards
{
    private static readonly ImmutableArray<Func<BoundMetric, GuardedProject, IEnumerable<Diagnostic>>> OfMetrics =
    [
        NoMetricIsVanity.Check,
        MetricsSayWhatTheyProve.Check,
        DeflectionIsOfEligible.Check,
        DurationsAreMedians.Check,
        SupportRatesHavePartners.Check,
        BandsMeetWithoutOverlap.Check,
        BandsLeaveNoHole.Check,
        QuotientsAreRatios.Check,
    ];

    /// <summary>What each metric is warned of, whether it has an error or not.</summary>
    public static ImmutableArray<JudgedMetric> Judge(ProjectModel model, ImmutableArray<BoundMetric> metrics)
    {
        var project = new GuardedProject(model, metrics.ToImmutableDictionary(metric => metric.Name));
        return
        [
            .. metrics.DistinctBy(metric => metric.Metric.Name.Span)
                .Select(metric => new JudgedMetric(metric, [.. OfMetrics.SelectMany(guard => guard(metric, project))])),
        ];
    }

    /// <summary>Reports what is not allowed, and what is allowed needlessly, of the definitions without errors.</summary>
    public static void Report(ProjectModel model, ImmutableArray<JudgedMetric> metrics, DiagnosticBag diagnostics)
    {
        AllowancesAreKnown.Check(model, diagnostics);
        var mistakes = diagnostics.Where(item => item.Severity == Severity.Error).Select(item => item.Span).OfType<SourceSpan>().ToImmutableArray();
        foreach (var (metric, found) in metrics.Where(judged => !mistakes.Any(judged.Metric.Metric.Origin.Holds)))
        {
            Report(metric.Name, found, metric.Metric.Allow, GuardErrors.OfMetrics, diagnostics);
        }

        foreach (var scorecard in model.Scorecards.Where(scorecard => !mistakes.Any(scorecard.Origin.Holds)))
        {
            Report(scorecard.Name.Text, [.. ScorecardsKeepToOneJob.Check(scorecard, model)], scorecard.Allow, GuardErrors.OfScorecards, diagnostics);
        }
    }

    /// <summary>Reports what is not allowed, and what is allowed needlessly.</summary>
    /// <param name="judged">The codes that would have been found by now.</param>
    private static void Report(
        string name, ImmutableArray<Diagnostic> found, ImmutableArray<Allowance> allow, ImmutableArray<string> judged, DiagnosticBag diagnostics)
    {
        foreach (var warning in found.Where(warning => !Allowance.Covers(allow, warning.Code)))
        {
            diagnostics.Add(warning);
        }

        foreach (var spare in allow.Where(item => judged.Contains(item.Code.Text) && found.All(warning => warning.Code != item.Code.Text)))
        {
            diagnostics.Add(GuardErrors.SpareAllowance(spare.Code, name));
        }
    }
}
