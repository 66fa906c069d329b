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
    ];

    /// <summary>What each definition is warned of, whether it has an error or not.</summary>
    public static ImmutableArray<Judged> Judge(ProjectModel model, ImmutableArray<BoundMetric> metrics)
    {
        var project = new GuardedProject(model, metrics.ToImmutableDictionary(metric => metric.Name));
        return
        [
            .. metrics.DistinctBy(metric => metric.Metric.Name.Span).Select(metric => new Judged(
                metric.Name, metric.Metric.Origin, metric.Metric.Allow, GuardErrors.OfMetrics, [.. OfMetrics.SelectMany(guard => guard(metric, project))])),
            .. model.Scorecards.Select(scorecard => new Judged(
                scorecard.Name.Text, scorecard.Origin, scorecard.Allow, GuardErrors.OfScorecards, [.. ScorecardsKeepToOneJob.Check(scorecard, model)])),
        ];
    }

    /// <summary>Reports what is not allowed, and what is allowed needlessly, of the definitions without errors.</summary>
    public static void Report(ProjectModel model, ImmutableArray<Judged> judged, DiagnosticBag diagnostics)
    {
        AllowancesAreKnown.Check(model, diagnostics);
        var mistakes = diagnostics.Where(item => item.Severity == Severity.Error).Select(item => item.Span).OfType<SourceSpan>().ToImmutableArray();
        foreach (var definition in judged.Where(definition => !mistakes.Any(definition.Origin.Holds)))
        {
            foreach (var warning in definition.Found.Where(warning => !Allowance.Covers(definition.Allow, warning.Code)))
            {
                diagnostics.Add(warning);
            }

            foreach (var spare in definition.Allow.Where(item => definition.Codes.Contains(item.Code.Text) && definition.Found.All(warning => warning.Code != item.Code.Text)))
            {
                diagnostics.Add(GuardErrors.SpareAllowance(spare.Code, definition.Name));
            }
        }
    }
}
