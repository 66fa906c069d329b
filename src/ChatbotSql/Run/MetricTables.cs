using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>The temporary tables from which values are completed: what metrics are, and what they are made from.</summary>
internal sealed class MetricTables(DuckDbSession session, Catalog catalog, ImmutableArray<BoundMetric> metrics)
{
    /// <summary>Creates the tables, the one of estimates with a column for each of the dimensions.</summary>
    /// <param name="hasSpine">Whether segment <c>all</c> is among the estimates.</param>
    public void Create(IEnumerable<BoundDimension> dimensions, bool hasSpine)
    {
        var columns = string.Concat(dimensions.Select(dimension => $"{dimension.Name} {dimension.Type}, "));
        session.Execute($"""
            CREATE TEMP TABLE estimates (
                metric VARCHAR, grain VARCHAR, period_start DATE, segment VARCHAR, {columns}value DOUBLE, numerator DOUBLE,
                denominator DOUBLE, sample_size DOUBLE, interval VARCHAR, ci_low DOUBLE, ci_high DOUBLE
            );
            CREATE TEMP TABLE metric_traits (
                metric VARCHAR, ordinal INTEGER, is_ratio BOOLEAN, is_percent BOOLEAN, empty_is_zero BOOLEAN, matures_days INTEGER,
                unavailable VARCHAR, has_spine BOOLEAN
            );
            CREATE TEMP TABLE metric_sources (metric VARCHAR, side VARCHAR, source VARCHAR);
            CREATE TEMP TABLE metric_bands (metric VARCHAR, ordinal INTEGER, low DOUBLE, high DOUBLE, label VARCHAR, status VARCHAR);
            CREATE TEMP VIEW coverage AS FROM meta.coverage WHERE covers_from IS NOT NULL;
            """);
        Insert("metric_traits", metrics.Select((metric, index) => Traits(metric, index, hasSpine)));
        Insert("metric_sources", metrics.SelectMany(SourceRows));
        Insert("metric_bands", metrics.SelectMany(BandRows));
    }

    /// <summary>Computes the metrics of a plan into the estimates.</summary>
    /// <exception cref="SqlException">A formula fails on the data.</exception>
    public void Estimate(CuboidPlan plan)
    {
        if (!plan.Metrics.IsEmpty)
        {
            session.Execute($"INSERT INTO estimates BY NAME\n{CuboidRenderer.Render(catalog.Templates, plan)}");
        }
    }

    private static string Traits(BoundMetric metric, int index, bool hasSpine)
    {
        var isPercent = metric.Metric.Unit == Unit.Percent;
        var emptyIsZero = metric.Value is { Expression.IsZeroOverNothing: true };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({SqlLiteral.Text(metric.Name)}, {index}, {metric.Metric.IsRatio}, {isPercent}, {emptyIsZero}, {metric.Metric.MaturesDays}, {SqlLiteral.TextOrNull(metric.Unavailable)}, {hasSpine})");
    }

    private IEnumerable<string> SourceRows(BoundMetric metric)
    {
        string[] sides = metric.Metric.IsRatio ? ["numerator", "denominator"] : ["value"];
        return sides.Zip(metric.Sides)
            .SelectMany(pair => catalog.SourcesOf(pair.Second.Fact).Select(source => $"({SqlLiteral.Text(metric.Name)}, '{pair.First}', {SqlLiteral.Text(source)})"));
    }

    private static IEnumerable<string> BandRows(BoundMetric metric) => metric.Metric.Bands.Select((band, index) => string.Create(
        CultureInfo.InvariantCulture,
        $"({SqlLiteral.Text(metric.Name)}, {index}, {SqlLiteral.Number(band.From)}, {SqlLiteral.Number(band.Below)}, {SqlLiteral.Text(band.Label)}, {SqlLiteral.Text(band.Status)})"));

    private void Insert(string table, IEnumerable<string> rows)
    {
        var values = string.Join(",\n", rows);
        if (values.Length > 0)
        {
            session.Execute($"INSERT INTO {table} VALUES {values}");
        }
    }
}
