using System.Collections.Immutable;

namespace ChatbotSql.Explain;

/// <summary>A metric that another one is made of.</summary>
/// <param name="MadeOf">The metrics that it names in turn.</param>
public sealed record ExplainedPart(string Name, string Label, string Description, ImmutableArray<StatedSql> Formulas, ImmutableArray<ExplainedPart> MadeOf);
