using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>Money that is given by another rule than last week cannot be told from money that is earned.</summary>
internal static class AttributionsKeepTheirRules
{
    public static IEnumerable<Diagnostic> Check(AttributionRules rules, Catalog catalog) => rules.Changed(catalog)
        .Where(changed => !Allowance.Covers(changed.Attribution.Allow, GuardErrors.RuleChangedCode))
        .Where(changed => catalog.Metrics.Any(metric => metric.Unavailable is null && metric.Metric.Attribution == changed.Attribution.Name.Text))
        .Select(changed => GuardErrors.RuleChanged(changed.Attribution.Name, changed.Before, changed.Attribution.Rule));
}
