using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Which metrics and diagnoses a check looks at.</summary>
public sealed record CheckSelection(ImmutableArray<BoundMetric> Metrics, ImmutableArray<string> Diagnoses)
{
    /// <summary>The metrics of the scorecards, and all diagnoses.</summary>
    public static CheckSelection All(Catalog catalog) => new(
        [.. catalog.Model.Scorecards.SelectMany(scorecard => scorecard.Metrics).Select(name => catalog.Metrics.First(metric => metric.Name == name.Text)).Distinct()],
        [.. catalog.Diagnoses.Select(diagnosis => diagnosis.Name)]);

    /// <summary>What some words choose: a metric, a diagnosis, or <c>tag:TAG</c> for all metrics of the scorecards with it; diagnoses follow their metrics.</summary>
    /// <param name="unknown">Told of each word that chooses nothing.</param>
    public static CheckSelection Of(Catalog catalog, IReadOnlyCollection<string> words, Action<string> unknown)
    {
        if (words.Count == 0)
        {
            return All(catalog);
        }

        var metrics = words.SelectMany(word => MetricsOf(catalog, word)).Distinct().ToImmutableArray();
        var names = metrics.Select(metric => metric.Name).ToImmutableHashSet();
        foreach (var word in words.Where(word => !MetricsOf(catalog, word).Any() && catalog.Diagnoses.All(diagnosis => diagnosis.Name != word)))
        {
            unknown(word);
        }

        return new CheckSelection(metrics, [.. catalog.Diagnoses.Where(diagnosis => words.Contains(diagnosis.Name) || diagnosis.Metrics.Any(names.Contains)).Select(diagnosis => diagnosis.Name)]);
    }

    private static IEnumerable<BoundMetric> MetricsOf(Catalog catalog, string word) => word.StartsWith("tag:", StringComparison.Ordinal)
        ? All(catalog).Metrics.Where(metric => metric.Metric.Tags.Contains(word[4..]))
        : catalog.Metrics.Where(metric => metric.Name == word);
}
