using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>A worked example of a metric.</summary>
/// <param name="Given">The rows of each fact: columns and their values as SQL.</param>
/// <param name="Parameters">Parameters that are not the project's.</param>
/// <param name="Expected">The value over all of them; null where there is none.</param>
/// <param name="Span">The place of the expected value.</param>
public sealed record MetricTest(ImmutableArray<GivenRows> Given, ImmutableArray<Parameter> Parameters, decimal? Expected, SourceSpan Span);
