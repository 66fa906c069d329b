using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>The names of the sources that one side of a metric is computed from.</summary>
/// <param name="Needed">Those that feed what its fact cannot do without: they say which periods there are.</param>
/// <param name="Completing">Those that feed what its columns need besides: where they do not cover a period, the value is there and may still move.</param>
public sealed record SideSources(ImmutableArray<string> Needed, ImmutableArray<string> Completing);
