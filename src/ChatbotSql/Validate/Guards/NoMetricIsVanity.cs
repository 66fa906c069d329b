using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Counts of activity grow with the traffic whatever the bot is worth; the pack's <c>vanity.yml</c> knows the usual ones.</summary>
internal static class NoMetricIsVanity
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project)
    {
        var vanities = project.Model.Vanities;
        if (vanities.FirstOrDefault(vanity => vanity.IsCalled(metric.Name)) is { } named)
        {
            return [GuardErrors.IsVanity(metric.Metric.Name.Span, metric.Name, named)];
        }

        return vanities.FirstOrDefault(vanity => Computes(vanity, metric, project)) is { } computed
            ? [GuardErrors.IsVanity(PlaceOf(metric.Metric), metric.Name, computed)]
            : [];
    }

    private static bool Computes(Vanity vanity, BoundMetric metric, GuardedProject project) =>
        (metric.Value is { Conditions: [] } value && Is(value, vanity.Fact, vanity.Values, project))
        || (metric.Numerator is { } numerator && Is(numerator, vanity.Fact, vanity.Numerators, project))
        || (metric.Metric.Formula is { } formula && Has(vanity.Formulas, formula.Text, project));

    private static bool Is(BoundSide side, Located? fact, ImmutableArray<string> texts, GuardedProject project) =>
        side.Fact.Name == fact?.Text && Has(texts, side.Expression.Text, project);

    private static bool Has(ImmutableArray<string> texts, string sql, GuardedProject project) =>
        texts.Any(text => project.Normal(text) == project.Normal(sql));

    private static SourceSpan PlaceOf(Metric metric) => (metric.Value ?? metric.Numerator)?.Span ?? metric.Formula!.Span;
}
