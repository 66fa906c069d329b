using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Report.Weekly;

/// <summary>The rows of a weekly report by the names of their columns, and its numbers in its language.</summary>
internal sealed class WeeklyFigures(WeeklyReport report)
{
    private readonly ImmutableDictionary<string, (string Label, Unit Unit, bool IsDifference, ImmutableArray<string> Partners)> definitions =
        Records(report, "metrics").ToImmutableDictionary(
            row => (string)row["metric"]!,
            row => ((string)row["label"]!, Enum.Parse<Unit>((string)row["unit"]!, ignoreCase: true), row["is_difference"] is true, PartnersOf(row["read_with"])));

    private readonly ILookup<string, IReadOnlyDictionary<string, object?>> weeks = Records(report, "weeks").ToLookup(row => (string)row["metric"]!);

    public bool Knows(string metric) => definitions.ContainsKey(metric);

    public string LabelOf(string metric) => definitions[metric].Label;

    /// <summary>The weeks of a metric over everything, in order.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> WeeksOf(string metric) => weeks[metric];

    /// <summary>The week that a metric is told of: the last that is complete, or else the last; null where there is none.</summary>
    public IReadOnlyDictionary<string, object?>? ShownWeekOf(string metric) => weeks[metric].LastOrDefault(week => week["is_complete"] is true) ?? weeks[metric].LastOrDefault();

    /// <summary>The name of a metric, with the week that it is told of where that is another one, and a mark where its value may yet change.</summary>
    public string Named(string metric)
    {
        var row = ShownWeekOf(metric);
        var date = row?["period_start"] is DateOnly start && start != report.Week ? start.ToString("MM-dd", CultureInfo.InvariantCulture) : null;
        var mark = row?["value"] is double && row["is_complete"] is not true ? report.Language.Text("funnel_not_complete") : null;
        var said = string.Join(", ", new[] { date, mark }.OfType<string>());
        return said.Length == 0 ? LabelOf(metric) : $"{LabelOf(metric)} ({said})";
    }

    /// <summary>The metrics that one is read with, each with its value in the week that the metric is told of.</summary>
    public IEnumerable<string> ReadWith(string metric)
    {
        var start = ShownWeekOf(metric)?["period_start"] as DateOnly?;
        return
            from partner in definitions[metric].Partners
            where Knows(partner) && ShownWeekOf(partner)?["value"] is double
            select $"{LabelOf(partner)} {In(partner, weeks[partner].FirstOrDefault(week => week["period_start"] as DateOnly? == start))}";
    }

    /// <summary>A value of a metric; of one that is itself a difference, with its sign.</summary>
    public string Shown(string metric, double value) => definitions[metric].IsDifference ? Change(metric, value) : Value(value, definitions[metric].Unit);

    public string Value(double value, Unit unit) => ValueText.Of(value, unit, report.Currency, report.Language);

    public string Sample(string metric, IReadOnlyDictionary<string, object?> week) => ValueText.Sample(week["sample_size"], week["denominator"], definitions[metric].Unit, report.Language.Numbers);

    public string Change(string metric, double change) => ValueText.Change(change, definitions[metric].Unit, report.Language);

    public IEnumerable<IReadOnlyDictionary<string, object?>> Records(string table) => Records(report, table);

    private string In(string metric, IReadOnlyDictionary<string, object?>? week) =>
        week?["value"] is not double value ? $"({report.Language.Text("no_value")})"
        : week["is_complete"] is true ? Shown(metric, value)
        : $"({report.Language.Text("funnel_not_complete")})";

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Records(WeeklyReport report, string table) => report.Tables[table].Rows
        .Select(row => report.Tables[table].Columns.Select((column, index) => (column, row[index])).ToDictionary(pair => pair.column, pair => pair.Item2));

    private static ImmutableArray<string> PartnersOf(object? names) => names is IEnumerable<string> list ? [.. list] : [];
}
