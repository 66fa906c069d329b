using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>The metrics that others bring with them.</summary>
internal static class DerivedMetrics
{
    /// <summary>Metrics with this beginning are there once for each attribution.</summary>
    private const string Attributed = "attributed_";

    /// <summary>What the name of the share that a standardised metric covers ends with.</summary>
    private const string Covered = "__covered";

    /// <summary>The metrics, each followed by those that it brings.</summary>
    public static ImmutableArray<Metric> Expand(ImmutableArray<Metric> metrics, ImmutableArray<Attribution> attributions, DiagnosticBag diagnostics)
    {
        var expanded = metrics.SelectMany(metric => ByAttribution(metric, attributions).Concat(Coverage(metric)).Prepend(metric)).ToImmutableArray();
        foreach (var repeated in expanded.Where(metric => metric.Name.Text.Length > 0).GroupBy(metric => metric.Name.Text).Where(group => group.Count() > 1))
        {
            diagnostics.Add(ModelErrors.DuplicateName(repeated.Last().Name, "metric", repeated.First().Name.Span));
        }

        return [.. expanded.DistinctBy(metric => metric.Name.Text)];
    }

    /// <summary>The name of a metric by an attribution.</summary>
    public static string NameBy(string metric, string attribution) => $"{metric}__{attribution}";

    private static IEnumerable<Metric> ByAttribution(Metric metric, ImmutableArray<Attribution> attributions) =>
        !metric.Name.Text.StartsWith(Attributed, StringComparison.Ordinal) ? [] : attributions.Select(attribution => metric with
        {
            Name = metric.Name with { Text = NameBy(metric.Name.Text, attribution.Name.Text) },
            Texts = metric.Texts with
            {
                Label = $"{metric.Texts.Label}, {attribution.Label}",
                LabelRu = metric.Texts.LabelRu is { } label ? $"{label}, {attribution.LabelRu ?? attribution.Label}" : null,
            },
            Attribution = attribution.Name.Text,
            Tests = [],
        });

    private static IEnumerable<Metric> Coverage(Metric metric) => metric.Standardise is not { } standardise ? [] :
    [
        metric with
        {
            Name = metric.Name with { Text = metric.Name.Text + Covered },
            Texts = metric.Texts with
            {
                Label = $"{metric.Texts.Label}, share covered",
                LabelRu = metric.Texts.LabelRu is { } label ? $"{label}, охват" : null,
                Description = $"The share of the mix for which {metric.Name.Text} has both sides to compare.",
                DescriptionRu = metric.Texts.LabelRu is { } compared ? $"Доля состава, для которой у показателя «{compared}» есть обе стороны сравнения." : null,
            },
            Standardise = standardise with { IsCoverage = true },
            Unit = Unit.Percent,
            Better = Direction.Higher,
            Segments = [.. metric.Segments.Where(segment => segment.Dimensions.All(dimension => dimension.Text != standardise.Over.Text))],
            Bands = [],
            Tests = [],
        },
    ];
}
