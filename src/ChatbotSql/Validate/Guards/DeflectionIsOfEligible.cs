using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Deflection over all conversations rises and falls with what people ask, not with what the bot can do.</summary>
internal static class DeflectionIsOfEligible
{
    /// <summary>What the columns of facts begin with that say whether the bot was meant to resolve a row.</summary>
    private const string Eligibility = "is_eligible";

    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        IsRate(metric) && !CountsEligibleOnly(metric) ? [GuardErrors.NotEligibleOnly(PlaceOf(metric.Metric), metric.Name)] : [];

    /// <summary>Whether it says how large a share was deflected.</summary>
    public static bool IsRate(BoundMetric metric) => metric.Metric.Unit == Unit.Percent
        && (metric.Name.Contains("deflect", StringComparison.Ordinal) || metric.Sides.Any(side => side.Reads.Contains("is_deflected")));

    /// <summary>Of a ratio its denominator has to; a formula is only seen to read the column somewhere.</summary>
    private static bool CountsEligibleOnly(BoundMetric metric) =>
        (metric.Denominator is { } denominator ? [denominator] : metric.Sides).Any(side => side.Reads.Any(column => column.StartsWith(Eligibility, StringComparison.OrdinalIgnoreCase)));

    private static SourceSpan PlaceOf(Metric metric) => metric.Denominator?.Span ?? metric.Formula?.Span ?? metric.Name.Span;
}
