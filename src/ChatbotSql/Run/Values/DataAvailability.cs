using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>What the rows of the facts allow to be known, beside what the project's sources and rules do.</summary>
internal static class DataAvailability
{
    /// <summary>The catalog in which metrics are not available that read a column which some rows lack and none may.</summary>
    public static Catalog In(DuckDbSession session, Catalog catalog)
    {
        var gaps = catalog.Facts.Values
            .SelectMany(fact => fact.Fact.Unavailable.Where(columns => columns.Lacking is not null).Select(columns => (Fact: fact, Columns: columns)))
            .Where(pair => catalog.Metrics.Any(metric => Reads(metric, pair.Fact, pair.Columns)))
            .Select(pair => (pair.Fact, pair.Columns, Say: Gap(session, pair.Fact, pair.Columns)))
            .Where(gap => gap.Say is not null)
            .ToList();
        return gaps.Count == 0 ? catalog : catalog with { Metrics = [.. catalog.Metrics.Select(metric => Judge(metric, gaps))] };
    }

    private static BoundMetric Judge(BoundMetric metric, List<(FactSchema Fact, UnavailableColumns Columns, string? Say)> gaps) =>
        metric with { Unavailable = metric.Unavailable ?? gaps.Find(gap => Reads(metric, gap.Fact, gap.Columns)).Say };

    private static bool Reads(BoundMetric metric, FactSchema fact, UnavailableColumns columns) =>
        metric.Sides.Any(side => side.Fact.Name == fact.Name && columns.Columns.Any(side.Reads.Contains));

    private static string? Gap(DuckDbSession session, FactSchema fact, UnavailableColumns columns)
    {
        var rows = session.Scalar<long>($"SELECT count(*) FROM {SqlLiteral.Identifier(fact.Name)} WHERE {columns.Lacking}");
        return rows == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{columns.Say}, in {rows:N0} row{(rows == 1 ? "" : "s")} of {fact.Name}");
    }
}
