using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>What became of a worked example.</summary>
/// <param name="Failure">Why it does not hold, or null.</param>
public sealed record MetricTestResult(BoundMetric Metric, MetricTest Test, Diagnostic? Failure);
