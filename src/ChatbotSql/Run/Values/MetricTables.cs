using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>The temporary tables from which values are completed: what metrics are, and what they are made from.</summary>
/// <param name="metrics">The metrics that are shown or needed, in the order in which they are shown.</param>
/// <param name="others">Further metrics that statements may name.</param>
/// <param name="sourcesOf">The sources that a side of a metric is computed from.</param>
internal sealed class MetricTables(
    DuckDbSession session, Settings settings, ImmutableArray<BoundMetric> metrics, ImmutableArray<BoundMetric> others, Func<BoundSide, SideSources> sourcesOf)
{
    /// <summary>Creates the tables.</summary>
    /// <param name="shown">The metrics to show and their segments.</param>
    /// <param name="coverage">A relation of the dates that each source covers.</param>
    public void Create(IReadOnlyCollection<(string Metric, string Segment)> shown, string coverage)
    {
        CreateWords();
        session.Execute("""
            CREATE TEMP TABLE estimates (
                metric metric_name, cell INTEGER, value DOUBLE, numerator DOUBLE, denominator DOUBLE, sample_size DOUBLE,
                interval interval_name, ci_low DOUBLE, ci_high DOUBLE, clusters DOUBLE, held_bands INTEGER[], reason reason_name
            );
            CREATE TEMP TABLE valued (
                metric metric_name, cell INTEGER, value DOUBLE, numerator DOUBLE, denominator DOUBLE, sample_size DOUBLE,
                interval interval_name, ci_low DOUBLE, ci_high DOUBLE, clusters DOUBLE, held_bands INTEGER[],
                is_complete BOOLEAN, reason reason_name, is_filler BOOLEAN
            );
            CREATE TEMP TABLE metric_traits (
                metric metric_name, is_ratio BOOLEAN, is_formula BOOLEAN, is_percent BOOLEAN, empty_is_zero BOOLEAN,
                matures_days INTEGER, window_days INTEGER, has_period BOOLEAN, unavailable VARCHAR, has_spine BOOLEAN
            );
            CREATE TEMP TABLE metric_sources (metric metric_name, side VARCHAR, source VARCHAR);
            CREATE TEMP TABLE metric_bands (
                metric metric_name, ordinal INTEGER, low DOUBLE, high DOUBLE, label band_label, status band_status,
                has_where BOOLEAN, has_operands BOOLEAN, begins DATE
            );
            CREATE TEMP TABLE band_cells (metric metric_name, ordinal INTEGER, cell INTEGER, holds BOOLEAN, base DOUBLE);
            CREATE TEMP TABLE shown (metric metric_name, segment VARCHAR);
            """);
        Insert("metric_traits", metrics.Select(metric => Traits(metric, shown.Any(pair => pair.Segment == "all"))));
        Insert("metric_sources", metrics.SelectMany(SourceRows));
        Insert("metric_bands", metrics.SelectMany(BandRows));
        Insert("shown", shown.Select(pair => $"({SqlLiteral.Text(pair.Metric)}, {SqlLiteral.Text(pair.Segment)})"));
        CreateRanges(coverage);
    }

    /// <summary>Words are kept by number, because a build has hundreds of thousands of values.</summary>
    private void CreateWords() =>
        session.Execute($"""
            CREATE TEMP TYPE metric_name AS {Enumeration(metrics.Concat(others).Select(metric => metric.Name))};
            CREATE TEMP TYPE interval_name AS {Enumeration(["wilson", "clustered", "order_statistics"])};
            CREATE TEMP TYPE reason_name AS {Enumeration(["not_available", "not_covered", "no_denominator", "no_rows"])};
            CREATE TEMP TYPE band_label AS {Enumeration(metrics.SelectMany(metric => metric.Bands).Select(bound => bound.Band.Label).Append("none"))};
            CREATE TEMP TYPE band_status AS {Enumeration(["good", "ok", "bad"])};
            """);

    /// <summary>The dates that the sources of each metric cover.</summary>
    private void CreateRanges(string coverage) =>
        session.Execute($"""
            CREATE TEMP TABLE ranges AS
            SELECT
                metric,
                min(covers_from) FILTER (WHERE side NOT IN ('numerator', 'completing')) AS first_date,
                max(covers_until) FILTER (WHERE side NOT IN ('numerator', 'completing')) AS last_date,
                min(covers_from) FILTER (WHERE side <> 'completing') AS all_from,
                max(covers_until) FILTER (WHERE side <> 'completing') AS all_until,
                CASE WHEN bool_and(is_known) THEN max(covers_from) END AS complete_from,
                min(covers_until) - max(matures_days) AS complete_until,
                min(covers_from) FILTER (WHERE side = 'numerator') AS numerator_from,
                max(covers_until) FILTER (WHERE side = 'numerator') AS numerator_until,
                -- Of a table whose sources have no rows and do not say what they cover, nothing is known.
                bool_and(is_known) FILTER (WHERE side <> 'completing') AS is_known
            FROM metric_sources
            INNER JOIN (SELECT *, max(covers_from) OVER (PARTITION BY feeds) IS NOT NULL AS is_known FROM {coverage}) AS coverage USING (source)
            INNER JOIN metric_traits USING (metric)
            GROUP BY metric
            """);

    private static string Traits(BoundMetric metric, bool hasSpine)
    {
        var isPercent = metric.Metric.Unit == Unit.Percent;
        var emptyIsZero = metric.Value is { Expression.IsZeroOverNothing: true };
        var window = metric.Sides.Max(side => side.WindowDays)?.ToString(CultureInfo.InvariantCulture) ?? "NULL";
        var hasPeriod = metric.Sides.Any(side => side.WindowDays is null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({SqlLiteral.Text(metric.Name)}, {metric.Metric.IsRatio}, {metric.Metric.IsFormula}, {isPercent}, {emptyIsZero}, {metric.MaturesDays}, {window}, {hasPeriod}, {SqlLiteral.TextOrNull(metric.Unavailable)}, {hasSpine})");
    }

    private IEnumerable<string> SourceRows(BoundMetric metric)
    {
        var sides = metric.Sides.Select((side, index) => (Name: !metric.Metric.IsRatio ? "value" : index == 0 ? "numerator" : "denominator", Sources: sourcesOf(side)));
        return sides.SelectMany(side => Rows(side.Name, side.Sources.Needed).Concat(Rows("completing", side.Sources.Completing))).Distinct();

        IEnumerable<string> Rows(string side, IEnumerable<string> sources) =>
            sources.Select(source => $"({SqlLiteral.Text(metric.Name)}, '{side}', {SqlLiteral.Text(source)})");
    }

    private IEnumerable<string> BandRows(BoundMetric metric) => metric.Bands.Select((bound, index) => string.Create(
        CultureInfo.InvariantCulture,
        $"({SqlLiteral.Text(metric.Name)}, {index}, {SqlLiteral.Number(bound.Band.From)}, {SqlLiteral.Number(bound.Band.Below)}, {SqlLiteral.Text(bound.Band.Label)}, {SqlLiteral.Text(bound.Band.Status)}, {bound.Where is not null}, {!bound.Operands.IsEmpty}, {Begins(bound.Band)})"));

    /// <summary>The first day of the periods that a band is for; a project that does not say when it was launched was so long ago.</summary>
    private string Begins(Band band) => band.AfterLaunchDays is { } days && settings.Launched is { } launched
        ? SqlLiteral.Date(DateOnly.FromDayNumber(Math.Min(launched.DayNumber + days, DateOnly.MaxValue.DayNumber)))
        : "NULL";

    private static string Enumeration(IEnumerable<string> words) => $"ENUM ({string.Join(", ", words.Distinct().Select(SqlLiteral.Text))})";

    private void Insert(string table, IEnumerable<string> rows)
    {
        var values = string.Join(",\n", rows);
        if (values.Length > 0)
        {
            session.Execute($"INSERT INTO {table} VALUES {values}");
        }
    }
}
