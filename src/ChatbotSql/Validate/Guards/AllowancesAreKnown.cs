using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>Only warnings that can be turned off are, each with a reason.</summary>
internal static class AllowancesAreKnown
{
    public static void Check(ProjectModel model, DiagnosticBag diagnostics)
    {
        Check(model.Metrics.DistinctBy(metric => metric.Name.Span).SelectMany(metric => metric.Allow), "a metric", [.. GuardErrors.OfMetrics.Concat(GuardErrors.OfValues).Order(StringComparer.Ordinal)], diagnostics);
        Check(model.Scorecards.SelectMany(scorecard => scorecard.Allow), "a scorecard", GuardErrors.OfScorecards, diagnostics);
        Check(model.Dimensions.SelectMany(dimension => dimension.Allow), "a dimension", GuardErrors.OfDimensions, diagnostics);
        Check(model.Attributions.SelectMany(attribution => attribution.Allow), "an attribution", GuardErrors.OfAttributions, diagnostics);
    }

    private static void Check(IEnumerable<Allowance> allowances, string what, ImmutableArray<string> known, DiagnosticBag diagnostics)
    {
        foreach (var (code, reason) in allowances)
        {
            if (!known.Contains(code.Text))
            {
                diagnostics.Add(GuardErrors.UnknownAllowance(code, what, known));
            }
            else if (reason.Length == 0)
            {
                diagnostics.Add(GuardErrors.NoReason(code));
            }
        }
    }
}
