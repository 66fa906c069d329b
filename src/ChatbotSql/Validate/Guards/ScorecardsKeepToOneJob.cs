using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>
/// A bot that answers questions and one that finds buyers are judged by different numbers; which of them a metric is
/// about, its tags say.
/// </summary>
internal static class ScorecardsKeepToOneJob
{
    /// <summary>The jobs that the tags of the shipped metrics name; the flows of a project may have others.</summary>
    private static readonly ImmutableArray<string> Shipped = ["support", "lead_gen"];

    public static IEnumerable<Diagnostic> Check(Scorecard scorecard, ProjectModel model)
    {
        var jobs = model.Flows.Select(flow => flow.Job).OfType<string>().Concat(Shipped).ToImmutableHashSet();
        var metrics = scorecard.Metrics
            .Select(name => new Judged(name.Text, [.. model.Find(name.Text)!.Tags.Where(jobs.Contains)]))
            .Where(metric => !metric.Jobs.IsEmpty).ToImmutableArray();
        return metrics
            .SelectMany(first => metrics.Where(other => !other.Jobs.Intersect(first.Jobs).Any()), (first, other) => GuardErrors.JobsBlended(scorecard.Name, first.Name, first.Jobs[0], other.Name, other.Jobs[0]))
            .Take(1);
    }

    private sealed record Judged(string Name, ImmutableArray<string> Jobs);
}
