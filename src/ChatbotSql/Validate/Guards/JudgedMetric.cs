using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate.Guards;

/// <summary>A metric and what it is warned of.</summary>
internal sealed record JudgedMetric(BoundMetric Metric, ImmutableArray<Diagnostic> Found);
