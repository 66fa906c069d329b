using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Validate;

namespace ChatbotSql.Explain;

/// <summary>Explains a metric from its definition, and one number of it from the rows of the generated file.</summary>
public static class Explainer
{
    internal const string Standardised = "standardised formula";

    /// <param name="question">One metric, and the cells that are asked for.</param>
    /// <param name="number">The number to explain, or null for the definition alone.</param>
    /// <exception cref="ArgumentException">The question is not about one metric.</exception>
    public static Explanation Explain(Catalog catalog, Question question, ExplainedNumber? number)
    {
        if (question.Metrics is not [var bound])
        {
            throw new ArgumentException("One metric is explained at a time.", nameof(question));
        }

        var metric = bound.Metric;
        using var session = DuckDbSession.InMemory();
        session.Confine([]);
        var references = new MetricReferences(catalog, session);
        var closure = references.Closure(metric);
        var inputs = new MetricInputs(catalog, bound, closure);
        return new Explanation(
            bound.Name, bound.Label, metric.Texts.Description, KindOf(bound), Word(metric.Unit), Word(metric.Better),
            metric.Proves == Evidence.Unstated ? null : Word(metric.Proves),
            metric.Texts.Owner, metric.Tags, bound.MaturesDays, metric.WindowDays, bound.Unavailable,
            AttributionOf(catalog, bound),
            MetricReferences.Formulas(metric),
            references.PartsOf(metric),
            inputs.Facts(), inputs.Sources(), inputs.Rules(), inputs.Parameters(),
            [.. Planner.SegmentsOf(catalog, bound).Select(DerivedPlan.NameOf)],
            [.. catalog.Dimensions.Where(bound.CanBeSplitBy).Select(dimension => dimension.Name)],
            [.. metric.Bands.Select(band => BandWords.Of(band, bound, catalog.Settings.Currency))],
            [.. metric.ReadWith.Select(partner => new ExplainedPartner(partner.Text, catalog.Metrics.FirstOrDefault(candidate => candidate.Name == partner.Text)?.Label ?? partner.Text))],
            [.. metric.Allow.Select(allowance => new ExplainedAllowance(allowance.Code.Text, allowance.Reason))],
            Compiler.Compile(catalog, question),
            number);
    }

    private static string KindOf(BoundMetric metric) => metric switch
    {
        { Formula.Standardise.IsCoverage: true } => "share covered by a standardised formula",
        { Formula.Standardise: not null } => Standardised,
        { Formula: not null } => "formula",
        { Value: not null } => "measure",
        _ => "ratio",
    };

    private static string? AttributionOf(Catalog catalog, BoundMetric metric)
    {
        var names = metric.Sides.Select(side => side.Attribution).OfType<string>().Distinct().ToList();
        var attributions = catalog.Model.Attributions.Where(attribution => names.Contains(attribution.Name.Text)).ToImmutableArray();
        return attributions.IsEmpty ? null : string.Join(", ", attributions.Select(attribution => $"{attribution.Name.Text}: {attribution.Label}"));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
