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
            .FirstOrDefault(columns => IsMissing(columns, side.Fact.Fact) && (columns.Columns.IsEmpty || columns.Columns.Any(side.Reads.Contains)))
            ?.Say;
    }

    /// <summary>Which of the parameters that a metric needs the project lacks, or null.</summary>
    public string? Of(IEnumerable<Located> needed) =>
        needed.FirstOrDefault(name => model.Parameters.All(parameter => parameter.Name.Text != name.Text)) is { } missing ? $"no parameter {missing.Text}" : null;

    /// <summary>The label to use: the alternative of the first rule that no source states, or the label itself.</summary>
    public string Label(string label, ImmutableSortedDictionary<string, string> alternatives) =>
        alternatives.FirstOrDefault(alternative => !sourceRules.Contains(alternative.Key)).Value ?? label;

    /// <summary>One of them is enough, the source's of a source that feeds what the fact needs. What a query maps is not known here.</summary>
    private bool IsMissing(UnavailableColumns columns, Fact fact) =>
        columns is not { Rule: null, SourceRule: null, SourceColumn: null }
        && !(columns.Rule is { } rule && rules.Contains(rule))
        && !(columns.SourceRule is { } sourceRule && Feeding(fact).Any(source => source.Rules.ContainsKey(sourceRule)))
        && !(columns.SourceColumn is { } column && Feeding(fact).Any(source => source.Sql is not null || source.Columns.Any(mapped => mapped.Key.Text == column)));

    private IEnumerable<Source> Feeding(Fact fact) => model.SourcesFeeding(fact.Needs.Select(need => need.Text));
}
