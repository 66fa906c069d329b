using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>A share that is zero over everything says more often that no source reports the thing than that it never happens.</summary>
internal static class NumeratorsCountSomething
{
    /// <summary>With none of so many, the share is below 1% at 95% confidence: the rule of three.</summary>
    private const int FewestRows = 300;

    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog)
    {
        var zero = session.Rows($"""
            SELECT metric
            FROM main.metric_values
            INNER JOIN metric_traits USING (metric)
            WHERE grain = 'all' AND segment = 'all' AND is_percent AND value = 0 AND denominator >= {FewestRows}
            """).Rows.Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        var shares = catalog.Metrics
            .Where(metric => zero.Contains(metric.Name) && metric.Numerator is not null && !Allowance.Covers(metric.Metric.Allow, GuardErrors.NothingCountedCode))
            .DistinctBy(metric => metric.Metric.Name.Span)
            .ToImmutableArray();
        if (!shares.IsEmpty)
        {
            yield return GuardErrors.NothingCounted(shares[0].Metric.Name, [.. shares.Select(share => (share.Name, Counted(share)))]);
        }
    }

    /// <summary>The columns that say what is counted: those that the numerator reads and the denominator does not.</summary>
    private static ImmutableArray<string> Counted(BoundMetric metric) =>
        [.. metric.Numerator!.Reads.Except(metric.Denominator?.Reads ?? []).DefaultIfEmpty(metric.Numerator.Fact.Name).Select(column => column.ToLowerInvariant()).Order(StringComparer.Ordinal)];
}
