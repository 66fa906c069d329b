using System.Collections.Immutable;
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

    /// <summary>The metrics that one is read with, of those that the report has.</summary>
    public IEnumerable<string> PartnersOf(string metric) => definitions[metric].Partners.Where(Knows);

    /// <summary>The weeks of a metric over everything, in order.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> WeeksOf(string metric) => weeks[metric];

    /// <summary>The week that a metric is told of: the last that is complete, or else the last; null where there is none.</summary>
    public IReadOnlyDictionary<string, object?>? ShownWeekOf(string metric) => weeks[metric].LastOrDefault(week => week["is_complete"] is true) ?? weeks[metric].LastOrDefault();

    /// <summary>A value of a metric; of one that is itself a difference, with its sign.</summary>
    public string Shown(string metric, double value) => definitions[metric].IsDifference ? Change(metric, value) : Value(metric, value);

    public string Value(string metric, double value) => Value(value, definitions[metric].Unit);

    public string Value(double value, Unit unit) =>
        unit is Unit.Seconds or Unit.Days ? $"{value.ToString("0.0;−0.0", report.Language.Numbers)} {TimeIn(unit)}" : ValueText.Of(value, unit, report.Currency, report.Language.Numbers);

    public string Sample(string metric, IReadOnlyDictionary<string, object?> week) => ValueText.Sample(week["sample_size"], week["denominator"], definitions[metric].Unit, report.Language.Numbers);

    public string Change(string metric, double change) => definitions[metric].Unit switch
    {
        Unit.Percent => $"{(change * 100).ToString("+0.0;−0.0;0.0", report.Language.Numbers)} {report.Language.Text("percentage_points")}",
        var unit and (Unit.Seconds or Unit.Days) => $"{change.ToString("+0.0;−0.0;0.0", report.Language.Numbers)} {TimeIn(unit)}",
        var unit => ValueText.Change(change, unit, report.Language.Numbers),
    };

    public IEnumerable<IReadOnlyDictionary<string, object?>> Records(string table) => Records(report, table);

    private string TimeIn(Unit unit) => report.Language.Text(unit == Unit.Days ? "days" : "seconds");

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Records(WeeklyReport report, string table) => report.Tables[table].Rows
        .Select(row => report.Tables[table].Columns.Select((column, index) => (column, row[index])).ToDictionary(pair => pair.column, pair => pair.Item2));

    private static ImmutableArray<string> PartnersOf(object? names) => names is IEnumerable<string> list ? [.. list] : [];
}
