using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A band whose conditions fit.</summary>
/// <param name="Where">A condition over the rows of the fact that the metric counts, dimensions written out; or null.</param>
/// <param name="OnlyIf">A condition over the values of metrics, which are its columns; or null.</param>
/// <param name="Operands">The names of the metrics that the band looks at besides its own.</param>
public sealed record BoundBand(Band Band, string? Where, string? OnlyIf, ImmutableArray<string> Operands);
