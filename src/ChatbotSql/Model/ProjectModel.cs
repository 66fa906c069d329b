using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>A project as records, its references not yet resolved.</summary>
/// <param name="Texts">The files that it is written in.</param>
/// <param name="Version">Computed from all files when it is asked for first, which a check never does.</param>
public sealed record ProjectModel(
    Settings Settings,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<Flow> Flows,
    ImmutableArray<Source> Sources,
    ImmutableArray<SqlEntry> ConversationRules,
    ImmutableArray<Attribution> Attributions,
    ImmutableArray<CanonicalTable> Tables,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Dimension> Dimensions,
    ImmutableArray<Metric> Metrics,
    ImmutableArray<Scorecard> Scorecards,
    ImmutableArray<Diagnosis> Diagnoses,
    ImmutableArray<Located> Funnel,
    ImmutableArray<Vanity> Vanities,
    ImmutableArray<SourceText> Texts,
    Lazy<ProjectVersion> Version)
{
    /// <summary>The sources that feed any of some canonical tables, in the order of the project.</summary>
    internal IEnumerable<Source> SourcesFeeding(params IEnumerable<string> tables) => Sources.Where(source => source.FeedsAny(tables));

    /// <summary>The metric of that name, by an attribution where there is one of it; null where there is none.</summary>
    public Metric? Find(string name, string? attribution = null) =>
        (attribution is null ? null : Metrics.FirstOrDefault(metric => metric.Name.Text == DerivedMetrics.NameBy(name, attribution)))
        ?? Metrics.FirstOrDefault(metric => metric.Name.Text == name);
}
