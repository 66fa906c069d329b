using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Model;

namespace ChatbotSql.Report.Weekly;

/// <summary>The parts of a weekly report that show more than one number of a metric, as rows of text.</summary>
internal sealed class WeeklyTrends(WeeklyReport report, WeeklyFigures figures)
{
    private static readonly ImmutableArray<double> Quantiles = [0.10, 0.25, 0.50, 0.75, 0.90];

    private Language Words => report.Language;

    private string Weeks => Words.Text("weeks", ("weeks", report.Weeks.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The course of each metric of a scorecard, and the values of those that it is read with.</summary>
    public RowSet ScorecardRows(Scorecard scorecard)
    {
        var rows =
            from metric in scorecard.Metrics.Select(metric => metric.Text).Where(figures.Knows)
            let course = Sparkline.Of(Course(metric))
            where course.Length > 0
            select new object?[] { figures.Named(metric), course, string.Join(", ", figures.ReadWith(metric)) };
        return new RowSet([Words.Text("kpi"), Weeks, Words.Text("read_with")], [.. rows]);
    }

    /// <summary>The course of each scorecard's first metric by the parts of the dimensions that it is kept by.</summary>
    public RowSet PartRows()
    {
        var series = figures.Records("series").Where(row => ValuesOf(row).Any(value => value is not null)).ToLookup(row => (string)row["metric"]!);
        var rows = report.Scorecards
            .Select(scorecard => scorecard.Metrics.Select(metric => metric.Text).FirstOrDefault(metric => figures.Knows(metric) && series.Contains(metric)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .SelectMany(metric => series[metric].Select(row => PartRow(metric, row)));
        return new RowSet([Words.Text("kpi"), Words.Text("trends_by"), "", Weeks, Words.Text("value")], [.. rows]);
    }

    /// <summary>How turns and seconds are spread, by outcome.</summary>
    public RowSet DistributionRows()
    {
        var rows = figures.Records("distributions").Select(row =>
        {
            var unit = (string)row["measure"]! == "seconds" ? Unit.Seconds : Unit.Number;
            return new object?[] { Words.Text($"measure_{row["measure"]}"), PartOf("outcome", row["outcome"]), row["conversations"] }
                .Concat(((IEnumerable<double>)row["quantiles"]!).Select(value => figures.Value(value, unit))).ToArray();
        });
        return new RowSet(["", Words.Text("dimension_outcome"), Words.Text("conversations"), .. Quantiles.Select(quantile => quantile.ToString("0%", Words.Numbers))], [.. rows]);
    }

    private object?[] PartRow(string metric, IReadOnlyDictionary<string, object?> row)
    {
        var values = ValuesOf(row);
        return
        [
            figures.LabelOf(metric), Words.Text($"dimension_{row["dimension"]}"), PartOf((string)row["dimension"]!, row["part"]), Sparkline.Of(values),
            values[^1] is { } last ? figures.Shown(metric, last) : "",
        ];
    }

    private static double?[] ValuesOf(IReadOnlyDictionary<string, object?> row) => JsonSerializer.Deserialize((string)row["values"]!, Json.Default.NullableDoubleArray)!;

    private string PartOf(string dimension, object? part) =>
        part is not string name ? Words.Text("none") : Words.Texts.GetValueOrDefault($"{dimension} {name}", name);

    /// <summary>A value for each week of the report; null where it is missing or the week is not complete.</summary>
    private double?[] Course(string metric)
    {
        var values = figures.WeeksOf(metric).Where(week => week["is_complete"] is true).ToDictionary(week => (DateOnly)week["period_start"]!, week => week["value"] as double?);
        return [.. Enumerable.Range(0, report.Weeks).Select(index => values.GetValueOrDefault(report.Week.AddDays(7 * (index + 1 - report.Weeks))))];
    }
}
