using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
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
        var zero = session.Rows(catalog.Templates.Render("guards/zero_shares", new Dictionary<string, object?> { ["fewest_rows"] = FewestRows })).Rows.Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        var shares = catalog.Metrics
            .Where(metric => zero.Contains(metric.Name) && metric.Numerator is not null && !Allowance.Covers(metric.Metric.Allow, GuardErrors.NothingCountedCode))
            .DistinctBy(metric => metric.Metric.Name.Span)
            .Select(metric => (Share: metric, Columns: Unsaid(session, metric)))
            .Where(found => !found.Columns.IsEmpty)
            .ToImmutableArray();
        if (!shares.IsEmpty)
        {
            yield return GuardErrors.NothingCounted(shares[0].Share.Metric.Name, [.. shares.Select(found => (found.Share.Name, found.Columns))]);
        }
    }

    /// <summary>
    /// The columns of what is counted that have nothing but NULL, false and 0, or the fact itself where no column is read. Where
    /// there are none, sources say all that there is to say, and so that the thing never happened.
    /// </summary>
    private static ImmutableArray<string> Unsaid(DuckDbSession session, BoundMetric metric)
    {
        var fact = metric.Numerator!.Fact;
        var columns = Counted(metric);
        if (columns.IsEmpty)
        {
            return [fact.Name];
        }

        var values = session.Rows($"SELECT {string.Join(", ", columns.Select(column => $"count_if({HasValue(column, fact.Shape.TypeOf(column))}) > 0"))} FROM {SqlLiteral.Identifier(fact.Name)}").Rows[0];
        return [.. columns.Where((_, index) => values[index] is false)];
    }

    /// <summary>The columns that say what is counted: those that the numerator reads and the denominator does not, or else all that it reads.</summary>
    private static ImmutableArray<string> Counted(BoundMetric metric)
    {
        var reads = metric.Numerator!.Reads;
        var own = reads.Except(metric.Denominator?.Reads ?? []);
        return [.. (own.IsEmpty ? reads : own).Select(column => column.ToLowerInvariant()).Order(StringComparer.Ordinal)];
    }

    private static string HasValue(string column, string? type) => type switch
    {
        "BOOLEAN" => SqlLiteral.Identifier(column),
        not null when SqlTypes.IsNumber(type) => $"{SqlLiteral.Identifier(column)} <> 0",
        _ => $"{SqlLiteral.Identifier(column)} IS NOT NULL",
    };
}
