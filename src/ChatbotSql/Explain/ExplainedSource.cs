using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>A source of the project that feeds what a metric reads.</summary>
/// <param name="Feeds">The canonical table.</param>
/// <param name="Files">Paths and globs, relative to the project.</param>
public sealed record ExplainedSource(string Name, string Feeds, ImmutableArray<string> Files);
