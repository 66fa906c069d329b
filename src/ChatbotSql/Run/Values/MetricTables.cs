using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>The temporary tables from which values are completed: what metrics are, and what they are made from.</summary>
/// <param name="metrics">The metrics that are shown or needed, in the order in which they are shown.</param>
/// <param name="others">Further metrics that statements may name.</param>
/// <param name="sourcesOf">The sources that a side of a metric is computed from.</param>
internal sealed class MetricTables(
    DuckDbSession session, TemplateEngine templates, Settings settings, ImmutableArray<BoundMetric> metrics, ImmutableArray<BoundMetric> others, Func<BoundSide, SideSources> sourcesOf)
{
    /// <summary>Creates the tables.</summary>
    /// <param name="shown">The metrics to show and their segments.</param>
    /// <param name="coverage">A relation of the dates that each source covers.</param>
    public void Create(IReadOnlyCollection<(string Metric, string Segment)> shown, string coverage)
    {
        (string Table, IEnumerable<string> Rows)[] tables =
        [
            ("metric_traits", metrics.Select(metric => Traits(metric, shown.Any(pair => pair.Segment == "all")))),
            ("metric_sources", metrics.SelectMany(SourceRows)),
            ("metric_bands", metrics.SelectMany(BandRows)),
            ("shown", shown.Select(pair => $"({SqlLiteral.Text(pair.Metric)}, {SqlLiteral.Text(pair.Segment)})")),
        ];
        session.Execute(templates.Render("metrics/tables", new Dictionary<string, object?>
        {
            ["metric_names"] = Words(metrics.Concat(others).Select(metric => metric.Name)),
            ["band_labels"] = Words(metrics.SelectMany(metric => metric.Bands).Select(bound => bound.Band.Label).Append("none")),
            ["rows"] = tables.Select(table => new Dictionary<string, object?> { ["table"] = table.Table, ["values"] = string.Join(",\n", table.Rows) })
                .Where(table => table["values"] is string { Length: > 0 }).ToList(),
            ["coverage"] = coverage,
        }));
    }

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

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Distinct().Select(SqlLiteral.Text));
}
