using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>A rate can be bought: deflection by keeping people from agents, satisfaction by asking only the happy ones.</summary>
internal static class SupportRatesHavePartners
{
    private static readonly Partner Satisfaction = new("CSAT", "csat", ["csat_positive", "csat_score"]);
    private static readonly Partner Handoff = new("a handoff rate", "handoff_rate", ["is_handed_off"]);
    private static readonly Partner Fallback = new("a fallback rate", "fallback_rate", ["fallback_turns", "has_fallback"]);

    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project)
    {
        if (project.PartnersRead(metric.Metric) is not { } read)
        {
            return [];
        }

        var needed = Needed(metric);
        var lacking = needed.Where(partner => !partner.Columns.Any(read.Contains)).ToImmutableArray();
        if (!lacking.IsEmpty)
        {
            return [Warning(metric, string.Join(" and ", lacking.Select(partner => partner.Name)), lacking)];
        }

        return needed.IsEmpty && IsSupportRate(metric.Metric) && metric.Metric.ReadWith.IsEmpty
            ? [Warning(metric, "any metric that shows what it was bought with", [Satisfaction])]
            : [];
    }

    private static Diagnostic Warning(BoundMetric metric, string lacking, ImmutableArray<Partner> examples) =>
        GuardErrors.NoPartner(metric.Metric.Name, lacking, string.Join(", ", metric.Metric.ReadWith.Select(name => name.Text).Concat(examples.Select(partner => partner.Metric))));

    private static ImmutableArray<Partner> Needed(BoundMetric metric) =>
        DeflectionIsOfEligible.IsRate(metric) ? [Satisfaction, Handoff]
        : IsSatisfaction(metric) ? [Fallback, Handoff]
        : [];

    /// <summary>Whether it says how content people were with the bot; of a formula, what it is made of says so.</summary>
    private static bool IsSatisfaction(BoundMetric metric) =>
        metric.Metric.Unit != Unit.Count
        && (metric.Numerator ?? metric.Value) is { } side
        && side.Fact.Name == Fact.Conversations
        && Satisfaction.Columns.Any(side.Reads.Contains);

    private static bool IsSupportRate(Metric metric) =>
        metric.Unit == Unit.Percent && (metric.Proves is Evidence.Service or Evidence.Experience || metric.Tags.Contains("support"));

    /// <summary>What a rate is read with.</summary>
    /// <param name="Metric">The shipped metric that shows it.</param>
    /// <param name="Columns">Any metric that reads one of these columns of the facts shows it.</param>
    private sealed record Partner(string Name, string Metric, ImmutableArray<string> Columns);
}
