using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Validate;
using Spectre.Console;

namespace ChatbotSql.Cli.Output;

/// <summary>The scorecards of the last complete week in the terminal.</summary>
internal static class KpiBoard
{
    private const int WidthWithoutTerminal = 110;

    /// <param name="weeks">Weekly values of the metrics of the scorecards, segment all.</param>
    public static void Print(Catalog catalog, RowSet weeks)
    {
        var column = weeks.Columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        var last = weeks.Rows.Where(row => row[column["is_complete"]] is true).Max(row => row[column["period_start"]] as DateOnly?);
        var console = Console();
        foreach (var scorecard in catalog.Model.Scorecards)
        {
            var hasEarlier = false;
            var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape($"{scorecard.Label}, {(last is null ? "no complete week" : string.Create(CultureInfo.InvariantCulture, $"week of {last:yyyy-MM-dd}"))}"));
            foreach (var name in new[] { "KPI", "value", "change", "95% interval", "sample", "band" })
            {
                table.AddColumn(new TableColumn(name) { Alignment = name is "KPI" or "band" ? Justify.Left : Justify.Right });
            }

            foreach (var metric in MetricsOf(catalog, scorecard))
            {
                var row = Row(weeks, column, metric, last);
                var earlier = row?[column["period_start"]] is DateOnly start && start != last ? string.Create(CultureInfo.InvariantCulture, $" ({start:MM-dd})") : "";
                hasEarlier |= earlier.Length > 0;
                table.AddRow(Cells($"{metric.Label}{earlier}", catalog.Settings.Currency, metric, row, column));
            }

            console.Write(table);
            if (hasEarlier)
            {
                console.WriteLine("A date in brackets: the last week that has had the time to mature.");
            }
        }
    }

    /// <summary>The metrics of a scorecard, in its order.</summary>
    public static IEnumerable<BoundMetric> MetricsOf(Catalog catalog, Scorecard scorecard) =>
        scorecard.Metrics.Select(name => catalog.Metrics.First(metric => metric.Name == name.Text));

    /// <summary>The row of the week; of a metric that needs time to mature, of the last week that has had it.</summary>
    private static object?[]? Row(RowSet weeks, Dictionary<string, int> column, BoundMetric metric, DateOnly? last)
    {
        var rows = weeks.Rows.Where(row => (string)row[column["metric"]]! == metric.Name && row[column["period_start"]] is DateOnly start && start <= last).ToList();
        return rows.LastOrDefault(row => row[column["is_complete"]] is true) ?? rows.LastOrDefault();
    }

    private static string[] Cells(string label, string currency, BoundMetric metric, object?[]? row, Dictionary<string, int> column)
    {
        if (row is null)
        {
            return [Markup.Escape(Printable.Line(label)), "", "", "", "", Markup.Escape(metric.Unavailable ?? "")];
        }

        var unit = metric.Metric.Unit;
        var status = row[column["status"]] as string;
        var color = status switch { "good" => "green", "bad" => "red", "ok" => "yellow", _ => "default" };
        var interval = row[column["ci_low"]] is double low && row[column["ci_high"]] is double high ? $"{Value(low, unit, currency)} – {Value(high, unit, currency)}" : "";
        return
        [
            Markup.Escape(Printable.Line(label)),
            row[column["value"]] is double value ? Markup.Escape(ValueText.Of(value, unit, currency, metric.IsDifference)) : Markup.Escape($"({row[column["reason"]]})"),
            row[column["change"]] is double change ? ValueText.Change(change, unit) : "",
            interval,
            ValueText.Sample(row[column["sample_size"]], row[column["denominator"]], unit),
            $"[{color}]{Markup.Escape(Printable.Line(row[column["band"]] as string ?? ""))}[/]",
        ];
    }

    private static string Value(double value, Unit unit, string currency) => Markup.Escape(ValueText.Of(value, unit, currency));

    /// <summary>Colours and the window's width on a terminal, plain text of a fixed width elsewhere.</summary>
    private static IAnsiConsole Console()
    {
        var isTerminal = !System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!isTerminal)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
