using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>No share is more than the whole.</summary>
internal static class RatesStayBelowOne
{
    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog) =>
        session.Rows(catalog.Templates.Render("guards/rates_above_one", new Dictionary<string, object?>())).Rows
            .Select(row => (catalog.Metrics.First(metric => metric.Name == (string)row[0]!).Metric, Cells: (long)row[1]!))
            .Where(found => !Allowance.Covers(found.Metric.Allow, GuardErrors.RateAboveOneCode))
            .Select(found => GuardErrors.RateAboveOne(found.Metric.Name, found.Cells));
}
