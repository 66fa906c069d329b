using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>What a project's sources and rules allow to be known.</summary>
public sealed class Availability(ProjectModel model)
{
    private readonly ImmutableHashSet<string> rules = [.. model.ConversationRules.Select(rule => rule.Key.Text)];
    private readonly ImmutableHashSet<string> sourceRules = [.. model.Sources.SelectMany(source => source.Rules.Keys)];

    /// <summary>A warning for each metric of a question that cannot be had.</summary>
    public static IReadOnlyCollection<Diagnostic> Warnings(Question question) =>
    [
        .. question.Metrics.Where(metric => metric.Unavailable is not null)
            .Select(metric => MetricErrors.NotAvailable(metric.Name, metric.Unavailable!)),
    ];

    /// <summary>Why a side cannot be had, or null.</summary>
    public string? Of(BoundSide side)
    {
        if (side.Fact.Unavailable is { } reason)
        {
            return reason;
        }

        return side.Fact.Fact.Unavailable
            .FirstOrDefault(columns => IsMissing(columns) && columns.Columns.Any(side.Reads.Contains))
            ?.Say;
    }

    /// <summary>The label to use: the alternative of the first rule that no source states, or the label itself.</summary>
    public string Label(string label, ImmutableSortedDictionary<string, string> alternatives) =>
        alternatives.FirstOrDefault(alternative => !sourceRules.Contains(alternative.Key)).Value ?? label;

    /// <summary>Either rule is enough.</summary>
    private bool IsMissing(UnavailableColumns columns) =>
        !(columns.Rule is { } rule && rules.Contains(rule)) && !(columns.SourceRule is { } sourceRule && sourceRules.Contains(sourceRule));
}
