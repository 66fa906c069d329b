using System.Collections.Immutable;
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
        var text = new StringBuilder();
        var until = report.Week.AddDays(6);
        text.Append($"{Printable.Line(report.Project)}: {words.Text("title")}\n{words.Text("week_of", ("from", RowFormatter.Text(report.Week)), ("to", RowFormatter.Text(until)))}\n");
        AddFound(text, report);
        foreach (var scorecard in report.Scorecards)
        {
            Add(text, words.IsRussian ? scorecard.LabelRu ?? scorecard.Label : scorecard.Label, ScorecardRows(report, scorecard));
        }

        Add(text, words.Text("intents"), IntentRows(report));
        Add(text, words.Text("funnel"), FunnelRows(report));
        Add(text, words.Text("revenue"), RevenueRows(report));
        Add(text, words.Text("gaps"), GapRows(report));
        Add(text, words.Text("quality"), QualityRows(report));
        return text.ToString();
    }

    private static void AddFound(StringBuilder text, WeeklyReport report)
    {
        var words = report.Language;
        text.Append($"\n{words.Text("found")}\n");
        if (report.Tables["found"].Rows.Count == 0)
        {
            text.Append($"{words.Text("found_none", ("tests", "")).TrimEnd()}\n");
        }

        foreach (var cells in Records(report, "found").GroupBy(row => (string)row["diagnosis"]!))
        {
            var first = cells.First();
            text.Append($"{words.Text($"severity_{first["severity"]}")}: {Printable.Line($"{first["label"]}. {first["say"]}")}\n");
            foreach (var cell in cells)
            {
                var name = cell["cell"] is string { Length: > 0 } place ? place : words.Text("whole");
                text.Append($"  {Printable.Line(name)}, {words.Text("found_since", ("date", RowFormatter.Text(cell["since"])))}: {Printable.Line($"{cell["saw"]}")}\n");
            }

            text.Append($"  {words.Text("found_next")}: {Printable.Line($"{first["look_at"]}")}\n");
        }
    }

    /// <summary>A table below its heading; nothing where it has no rows.</summary>
    private static void Add(StringBuilder text, string heading, RowSet rows)
    {
        if (rows.Rows.Count > 0)
        {
            text.Append($"\n{heading}\n{RowFormatter.Format(rows, RowFormat.Table)}");
        }
    }

    private static RowSet ScorecardRows(WeeklyReport report, Scorecard scorecard)
    {
        var words = report.Language;
        var weeks = Records(report, "weeks").ToLookup(row => (string)row["metric"]!);
        var definitions = Definitions(report);
        var rows = scorecard.Metrics.Where(metric => definitions.ContainsKey(metric.Text)).Select(metric =>
        {
            var (label, unit, isDifference) = definitions[metric.Text];
            var row = weeks[metric.Text].LastOrDefault(week => week["is_complete"] is true) ?? weeks[metric.Text].LastOrDefault();
            var start = row?["period_start"] as DateOnly?;
            return new object?[]
            {
                start is null || start == report.Week ? label : $"{label} ({start:MM-dd})",
                row?["value"] is double value ? isDifference ? Change(report, value, unit) : Value(report, value, unit) : words.Text($"reason_{row?["reason"] ?? "not_available"}"),
                row?["change"] is double change ? Change(report, change, unit) : "",
                row?["ci_low"] is double low && row["ci_high"] is double high ? $"{Value(report, low, unit)} – {Value(report, high, unit)}" : "",
                row?["sample_size"] is double size ? size.ToString("N0", words.Numbers) : "",
                row?["band"] is string band ? words.Texts.GetValueOrDefault($"band {band}", band) : "",
            };
        });
        return new RowSet([words.Text("kpi"), words.Text("value"), words.Text("change"), "95%", "n", words.Text("band")], [.. rows]);
    }

    /// <summary>The cells that differ from the rest beyond chance.</summary>
    private static RowSet IntentRows(WeeklyReport report)
    {
        var words = report.Language;
        var definitions = Definitions(report);
        var rows = Records(report, "intents").Where(row => row["differs"] is not null && definitions.ContainsKey((string)row["metric"]!)).Select(row =>
        {
            var (label, unit, _) = definitions[(string)row["metric"]!];
            return new object?[]
            {
                row["intent"] as string ?? words.Text("none"), label, Value(report, (double)row["value"]!, unit),
                words.Text(Convert.ToDouble(row["differs"], words.Numbers) > 0 ? "higher_than_rest" : "lower_than_rest"),
            };
        });
        return new RowSet([words.Text("gap_intent"), words.Text("kpi"), words.Text("value"), ""], [.. rows.OrderBy(row => (string)row[0]!, StringComparer.Ordinal)]);
    }

    private static RowSet FunnelRows(WeeklyReport report)
    {
        var words = report.Language;
        var rows = Records(report, "funnel").Where(row => row["value"] is not null).Select(row => new object?[]
        {
            row["label"], ((double)row["value"]!).ToString("N0", words.Numbers), Share(row["of_previous"]), Share(row["of_previous_before"]), Share(row["of_first"]),
        });
        return new RowSet([words.Text("funnel_stage"), words.Text("funnel_value"), words.Text("funnel_of_previous"), words.Text("funnel_before"), words.Text("funnel_of_first")], [.. rows]);

        string Share(object? value) => value is double share ? ValueText.Of(share, Unit.Percent, report.Currency, words.Numbers) : "";
    }

    private static RowSet GapRows(WeeklyReport report)
    {
        var words = report.Language;
        var rows = Records(report, "gaps").Select(row => new[] { row["question"] ?? row["topic"] ?? words.Text("none"), row["intent"] ?? words.Text("none"), row["gaps"], row["gaps_before"], row["people"] });
        return new RowSet([words.Text("gap_question"), words.Text("gap_intent"), words.Text("gap_asked"), words.Text("gap_before"), words.Text("gap_people")], [.. rows]);
    }

    private static RowSet RevenueRows(WeeklyReport report)
    {
        var definitions = Definitions(report);
        var rows = Records(report, "attributions").Where(row => row["value"] is double && definitions.ContainsKey((string)row["metric"]!)).Select(row => new object?[]
        {
            row["attribution"], definitions[(string)row["metric"]!].Label, row["period_start"], Value(report, (double)row["value"]!, definitions[(string)row["metric"]!].Unit),
        });
        return new RowSet([report.Language.Text("revenue_attribution"), report.Language.Text("kpi"), report.Language.Text("month"), report.Language.Text("value")], [.. rows]);
    }

    private static RowSet QualityRows(WeeklyReport report)
    {
        string[] columns = ["source", "rows_read", "rows_rejected", "rows_duplicate", "rows_superseded", "undated", "covers_from", "covers_until"];
        string[] keys = ["source", "read", "rejected", "duplicate", "superseded", "undated", "from", "until"];
        return new RowSet([.. keys.Select(key => report.Language.Text($"quality_{key}"))], [.. Records(report, "sources").Select(row => columns.Select(column => row[column]).ToArray())]);
    }

    private static string Value(WeeklyReport report, double value, Unit unit) =>
        unit == Unit.Seconds ? $"{value.ToString("0.0", report.Language.Numbers)} {report.Language.Text("seconds")}" : ValueText.Of(value, unit, report.Currency, report.Language.Numbers);

    private static string Change(WeeklyReport report, double change, Unit unit) => unit == Unit.Percent
        ? $"{(change * 100).ToString("+0.0;−0.0;0.0", report.Language.Numbers)} {report.Language.Text("percentage_points")}"
        : ValueText.Change(change, unit, report.Language.Numbers);

    private static ImmutableDictionary<string, (string Label, Unit Unit, bool IsDifference)> Definitions(WeeklyReport report) => Records(report, "metrics").ToImmutableDictionary(
        row => (string)row["metric"]!,
        row => ((string)row["label"]!, Enum.Parse<Unit>((string)row["unit"]!, ignoreCase: true), row["is_difference"] is true));

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Records(WeeklyReport report, string table) => report.Tables[table].Rows
        .Select(row => report.Tables[table].Columns.Select((column, index) => (column, row[index])).ToDictionary(pair => pair.column, pair => pair.Item2));
}
