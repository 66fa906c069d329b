using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The metrics that one team reads together.</summary>
public sealed record Scorecard(Located Name, string Label, string? LabelRu, ImmutableArray<Located> Metrics);
