using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>A number that is evidence of nothing is not worth a row of a scorecard.</summary>
internal static class MetricsSayWhatTheyProve
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        metric.Metric.Proves == Evidence.Unstated ? [GuardErrors.NoEvidence(metric.Metric.Name)] : [];
}
