using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using Spectre.Console;

namespace ChatbotSql.Cli.Output;

/// <summary>The KPIs of the last complete week in the terminal.</summary>
internal static class KpiBoard
{
    private const int WidthWithoutTerminal = 110;

    /// <param name="weeks">Weekly values of the catalog's metrics, segment all.</param>
    public static void Print(Catalog catalog, RowSet weeks)
    {
        var column = weeks.Columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        var last = weeks.Rows.Where(row => row[column["is_complete"]] is true).Max(row => row[column["period_start"]] as DateOnly?);
        var table = new Table().Border(TableBorder.Rounded).Title(last is null ? "No complete week" : $"Week of {last:yyyy-MM-dd}");
        foreach (var name in new[] { "KPI", "value", "change", "95% interval", "sample", "band" })
        {
            table.AddColumn(new TableColumn(name) { Alignment = name is "KPI" or "band" ? Justify.Left : Justify.Right });
        }

        var rows = weeks.Rows.Where(row => row[column["period_start"]] is DateOnly start && start == last).ToDictionary(row => (string)row[column["metric"]]!);
        foreach (var metric in catalog.Metrics.Where(metric => metric.Metric.Unit != Unit.Count))
        {
            table.AddRow(Cells(metric, rows.GetValueOrDefault(metric.Name), column));
        }

        Console().Write(table);
    }

    private static string[] Cells(BoundMetric metric, object?[]? row, Dictionary<string, int> column)
    {
        if (row is null)
        {
            return [Markup.Escape(metric.Label), "", "", "", "", Markup.Escape(metric.Unavailable ?? "")];
        }

        var unit = metric.Metric.Unit;
        var status = row[column["status"]] as string;
        var color = status switch { "good" => "green", "bad" => "red", "ok" => "yellow", _ => "default" };
        var interval = row[column["ci_low"]] is double low && row[column["ci_high"]] is double high ? $"{Value(low, unit)} – {Value(high, unit)}" : "";
        return
        [
            Markup.Escape(Printable.Line(metric.Label)),
            row[column["value"]] is double value ? Value(value, unit) : Markup.Escape($"({row[column["reason"]]})"),
            row[column["change"]] is double change ? Change(change, unit) : "",
            interval,
            row[column["sample_size"]] is double size ? size.ToString("N0", CultureInfo.InvariantCulture) : "",
            $"[{color}]{Markup.Escape(Printable.Line(row[column["band"]] as string ?? ""))}[/]",
        ];
    }

    private static string Value(double value, Unit unit) => unit switch
    {
        Unit.Percent => value.ToString("0.0%", CultureInfo.InvariantCulture),
        Unit.Seconds => value.ToString("0.0 s", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    private static string Change(double change, Unit unit) => unit == Unit.Percent
        ? (change * 100).ToString("+0.0 pp;−0.0 pp;0.0 pp", CultureInfo.InvariantCulture)
        : change.ToString("+0.##;−0.##;0", CultureInfo.InvariantCulture);

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
