using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>What a share counts is among what it is a share of, even where the rate happens to stay below one.</summary>
/// <remarks>A proportion has an interval unless rows of its numerator are outside its denominator; so it has none where it should.</remarks>
internal static class NumeratorsLieInDenominators
{
    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog)
    {
        var without = session.Rows(catalog.Templates.Render("guards/without_interval", new Dictionary<string, object?>())).Rows.Select(row => (string)row[0]!).ToImmutableHashSet();
        return catalog.Metrics
            .Where(metric => without.Contains(metric.Name) && metric is { Metric.Unit: Unit.Percent, IsShareOfRows: true } && !Allowance.Covers(metric.Metric.Allow, GuardErrors.NotASubsetCode))
            .DistinctBy(metric => metric.Metric.Name.Span)
            .Select(metric => GuardErrors.NotASubset(metric.Metric.Name));
    }
}
