using System.Collections.Immutable;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The metrics that one team reads together.</summary>
/// <param name="Allow">The warnings that do not apply to it.</param>
/// <param name="Origin">Its definition as written.</param>
public sealed record Scorecard(
    Located Name, string Label, string? LabelRu, ImmutableArray<Located> Metrics, ImmutableArray<Allowance> Allow, YamlMapping Origin);
