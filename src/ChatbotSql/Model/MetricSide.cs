using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>A numerator, a denominator, or the value of a metric: SQL over a fact, or another metric's value.</summary>
/// <param name="Fact">The fact, or null where the metric names it.</param>
/// <param name="Sql">The aggregate, or null where <paramref name="Metric"/> is given.</param>
/// <param name="Where">Narrows this side only, or null.</param>
/// <param name="Metric">The metric whose value stands here, or null.</param>
public sealed record MetricSide(Located? Fact, SqlText? Sql, SqlText? Where, Located? Metric, SourceSpan Span);
