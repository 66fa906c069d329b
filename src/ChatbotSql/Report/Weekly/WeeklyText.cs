using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Report.Weekly;

/// <summary>Writes a weekly report as text for a terminal.</summary>
public static class WeeklyText
{
    /// <summary>The report with a final line break.</summary>
    public static string Write(WeeklyReport report)
    {
        var words = report.Language;
        var figures = new WeeklyFigures(report);
        var trends = new WeeklyTrends(report, figures);
        var text = new StringBuilder();
        var until = report.Week.AddDays(6);
        text.Append(CultureInfo.InvariantCulture, $"{Printable.Line(report.Project)}: {words.Text("title")}\n{words.Text("week_of", ("from", RowSet.Text(report.Week)), ("to", RowSet.Text(until)))}\n");
        AddFound(text, report, figures);
        foreach (var scorecard in report.Scorecards)
        {
            Add(text, words.IsRussian ? scorecard.LabelRu ?? scorecard.Label : scorecard.Label, ScorecardRows(report, figures, scorecard));
            Add(text, "", trends.ScorecardRows(scorecard));
        }

        Add(text, words.Text("trends"), trends.PartRows());
        Add(text, words.Text("intents"), IntentRows(report, figures));
        Add(text, words.Text("funnel"), FunnelRows(report, figures));
        Add(text, words.Text("revenue"), RevenueRows(report, figures));
        Add(text, words.Text("distributions"), trends.DistributionRows());
        Add(text, words.Text("gaps"), GapRows(report, figures));
        Add(text, words.Text("quality"), QualityRows(report, figures));
        return text.ToString();
    }

    private static void AddFound(StringBuilder text, WeeklyReport report, WeeklyFigures figures)
    {
        var words = report.Language;
        text.Append(CultureInfo.InvariantCulture, $"\n{words.Text("found")}\n");
        if (report.Tables["found"].Rows.Count == 0)
        {
            var isTested = figures.Records("judged").Any(row => row["tests"] is > 0L);
            text.Append(CultureInfo.InvariantCulture, $"{(isTested ? words.Text("found_none", ("tests", "")).TrimEnd() : words.Text("found_untested"))}\n");
        }

        foreach (var cells in figures.Records("found").GroupBy(row => (string)row["diagnosis"]!))
        {
            var first = cells.First();
            text.Append(CultureInfo.InvariantCulture, $"{words.Text($"severity_{first["severity"]}")}: {Printable.Line($"{first["label"]}. {first["say"]}")}\n");
            foreach (var cell in cells)
            {
                var name = cell["cell"] is string { Length: > 0 } place ? place : words.Text("whole");
                text.Append(CultureInfo.InvariantCulture, $"  {Printable.Line(name)}, {words.Text("found_since", ("date", RowSet.Text(cell["since"])))}: {Printable.Line($"{cell["saw"]}")}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"  {words.Text("found_next")}: {Printable.Line($"{first["look_at"]}")}\n");
        }
    }

    /// <summary>A table below its heading, if any; nothing where it has no rows.</summary>
    private static void Add(StringBuilder text, string heading, RowSet rows)
    {
        if (rows.Rows.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{(heading.Length > 0 ? $"{heading}\n" : "")}{RowFormatter.Format(rows, RowFormat.Table)}");
        }
    }

    private static RowSet ScorecardRows(WeeklyReport report, WeeklyFigures figures, Scorecard scorecard)
    {
        var words = report.Language;
        var rows = scorecard.Metrics.Select(metric => metric.Text).Where(figures.Knows).Select(metric =>
        {
            var row = figures.ShownWeekOf(metric);
            return new object?[]
            {
                figures.Named(metric),
                row?["value"] is double value ? figures.Shown(metric, value) : words.Text($"reason_{row?["reason"] ?? "not_available"}"),
                row?["change"] is double change ? figures.Change(metric, change) : "",
                row?["ci_low"] is double low && row["ci_high"] is double high ? $"{figures.Shown(metric, low)} – {figures.Shown(metric, high)}" : "",
                row is null ? "" : figures.Sample(metric, row),
                row?["band"] is string band ? words.Texts.GetValueOrDefault($"band {band}", band) : "",
            };
        });
        return new RowSet([words.Text("kpi"), words.Text("value"), words.Text("change"), 0.95.ToString("0%", words.Numbers), "n", words.Text("band")], [.. rows]);
    }

    /// <summary>The cells that differ from the rest beyond chance.</summary>
    private static RowSet IntentRows(WeeklyReport report, WeeklyFigures figures)
    {
        var words = report.Language;
        var rows = figures.Records("intents").Where(row => row["differs"] is not null && figures.Knows((string)row["metric"]!)).Select(row => new object?[]
        {
            row["intent"] as string ?? words.Text("none"), figures.LabelOf((string)row["metric"]!), figures.Shown((string)row["metric"]!, (double)row["value"]!),
            words.Text(Convert.ToDouble(row["differs"], words.Numbers) > 0 ? "higher_than_rest" : "lower_than_rest"),
        });
        return new RowSet([words.Text("gap_intent"), words.Text("kpi"), words.Text("value"), ""], [.. rows.OrderBy(row => (string)row[0]!, StringComparer.Ordinal)]);
    }

    private static RowSet FunnelRows(WeeklyReport report, WeeklyFigures figures)
    {
        var words = report.Language;
        var rows = figures.Records("funnel").Where(row => row["value"] is not null).Select(row => new object?[]
        {
            row["is_complete"] is true ? row["label"] : $"{row["label"]} ({words.Text("funnel_not_complete")})", ((double)row["value"]!).ToString("N0", words.Numbers), Share(row["of_previous"]), Share(row["of_previous_before"]), Share(row["of_first"]),
        });
        return new RowSet([words.Text("funnel_stage"), words.Text("funnel_value"), words.Text("funnel_of_previous"), words.Text("funnel_before"), words.Text("funnel_of_first")], [.. rows]);

        string Share(object? value) => value is double share ? figures.Value(share, Unit.Percent) : "";
    }

    private static RowSet GapRows(WeeklyReport report, WeeklyFigures figures)
    {
        var words = report.Language;
        var rows = figures.Records("gaps").Select(row => new[] { row["question"] ?? row["topic"] ?? words.Text("none"), row["intent"] ?? words.Text("none"), row["gaps"], row["gaps_before"], row["people"] });
        return new RowSet([words.Text("gap_question"), words.Text("gap_intent"), words.Text("gap_asked"), words.Text("gap_before"), words.Text("gap_people")], [.. rows]);
    }

    private static RowSet RevenueRows(WeeklyReport report, WeeklyFigures figures)
    {
        var rows = figures.Records("attributions").Where(row => row["value"] is double && figures.Knows((string)row["metric"]!)).Select(row => new object?[]
        {
            row["attribution"], figures.LabelOf((string)row["metric"]!), row["period_start"], figures.Shown((string)row["metric"]!, (double)row["value"]!),
        });
        return new RowSet([report.Language.Text("revenue_attribution"), report.Language.Text("kpi"), report.Language.Text("month"), report.Language.Text("value")], [.. rows]);
    }

    private static RowSet QualityRows(WeeklyReport report, WeeklyFigures figures)
    {
        var words = report.Language;
        string[] columns = ["rows", "rows_left_out", "rows_rejected", "rows_duplicate", "rows_superseded", "rows_used", "undated", "covers_from", "covers_until"];
        string[] keys = ["source", "rows", "left_out", "rejected", "duplicate", "superseded", "used", "undated", "from", "until"];
        var rows = figures.Records("sources").Select(row => columns.Select(column => row[column]).Prepend(row["is_made"] is true ? $"{row["source"]} ({words.Text("quality_made")})" : row["source"]).ToArray());
        return new RowSet([.. keys.Select(key => words.Text($"quality_{key}"))], [.. rows]);
    }
}
