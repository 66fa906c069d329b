using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
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

        return vanities.FirstOrDefault(vanity => Computes(vanity, metric)) is { } computed
            ? [GuardErrors.IsVanity(PlaceOf(metric.Metric), metric.Name, computed)]
            : [];
    }

    private static bool Computes(Vanity vanity, BoundMetric metric) =>
        (metric.Value is { Conditions: [] } value && Is(value, vanity.Fact, vanity.Values))
        || (metric.Numerator is { } numerator && Is(numerator, vanity.Fact, vanity.Numerators))
        || (metric.Metric.Formula is { } formula && Has(vanity.Formulas, formula.Text));

    private static bool Is(BoundSide side, Located? fact, ImmutableArray<string> texts) =>
        side.Fact.Name == fact?.Text && Has(texts, side.Expression.Text);

    private static bool Has(ImmutableArray<string> texts, string sql)
    {
        var normal = Normal(sql);
        return texts.Any(text => Normal(text) == normal);
    }

    private static SourceSpan PlaceOf(Metric metric) => (metric.Value ?? metric.Numerator)?.Span ?? metric.Formula!.Span;

    /// <summary>The words and signs in lower case, apart by one space: SQL that differs in layout only is the same.</summary>
    private static string Normal(string sql) =>
        string.Join(' ', SqlLexer.Tokens(sql).Select(token => sql[token.Start..token.End].ToLowerInvariant()));
}
