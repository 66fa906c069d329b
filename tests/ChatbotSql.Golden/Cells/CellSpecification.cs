using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Golden.Cells;

/// <summary>What a <see cref="CellProject"/> holds.</summary>
/// <param name="Lines">The lines of its log.</param>
internal sealed record CellSpecification(
    DayOfWeek WeekStart,
    IReadOnlyList<(string Name, CellMetric Metric, IReadOnlyList<string> Segments)> Metrics,
    IReadOnlyList<string> Lines)
{
    private const string Header = "name,happened,conversation,visitor,intent,channel,source,flow,turns,score,ended";

    /// <summary>Days next to the ends of weeks, months, quarters and years, and to a change of the clock.</summary>
    private static readonly Gen<DateTime> Start = Gen.Elements("2025-12-26", "2024-02-27", "2026-03-26", "2025-06-28", "2026-10-23")
        .Select(text => DateTime.Parse(text, CultureInfo.InvariantCulture));

    private static readonly Gen<string> Text = Gen.Elements("web", "app", "it's", "\"\"quoted\"\"", "a,b", "", "", "(none)", "NULL", "ö", "all");

    /// <summary>Whether rows that have to be read again for some metric are among what a project has.</summary>
    public static Gen<CellSpecification> Of(bool isReread) =>
        from weekStart in Gen.Elements(DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday)
        from metrics in (isReread ? CellMetrics.Any : CellMetrics.Counted).ListOf(20)
        from pool in Segment.ListOf(5)
        from chosen in Gen.Choose(0, pool.Count - 1).Two().ListOf(metrics.Count)
        from start in Start
        from count in Gen.Elements(0, 1, 12, 60, 120)
        from days in Gen.Elements(3, 12, 100)
        from lines in Gen.CollectToArray(Enumerable.Range(0, count), index => Line(index, start, days))
        select new CellSpecification(
            weekStart,
            [.. metrics.Zip(chosen).Select((pair, index) => ($"m{index}", pair.First, SegmentsOf(pair.First, [pool[pair.Second.Item1], pool[pair.Second.Item2]])))],
            [Header, $"page_view,{Written(start)},,v0,,,,,,,", $"page_view,{Written(start.AddDays(days))},,v0,,,,,,,", .. lines]);

    private static Gen<IReadOnlyList<string>> Segment =>
        from shuffled in Gen.Shuffle(CellProject.Dimensions.Keys.ToArray())
        from count in Gen.Frequency((2, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Constant(3)))
        select (IReadOnlyList<string>)[.. shuffled.Take(count)];

    /// <summary>Days lie close together at first and far apart at the end, so that some cells have many rows and some periods none.</summary>
    private static Gen<string> Line(int index, DateTime start, int days) =>
        from square in Gen.Choose(0, 100)
        from minutes in Gen.Elements(0, 600, 1320, 1379, 1380, 1439)
        from isDated in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from visitor in Gen.Elements("", "v1", "v2", "v3", $"w{index}")
        from texts in Text.ListOf(4)
        from turns in Gen.Frequency((1, Gen.Constant("")), (4, Gen.Choose(0, 6).Select(number => number.ToString(CultureInfo.InvariantCulture))))
        from score in Gen.Elements("", "", "1.5", "2.25", "-3", "0", "0.0001")
        from hours in Gen.Elements<double?>(null, 0, 2, 30, 24 * 40)
        let at = start.AddDays(square * square * days / 10_000).AddMinutes(minutes)
        let quoted = texts.Select(text => text.Length == 0 ? "" : $"\"{text}\"").ToList()
        select $"user_message,{(isDated ? Written(at) : "")},c{index},{visitor},{string.Join(',', quoted)},{turns},{score},{(hours is { } passed ? Written(at.AddHours(passed)) : "")}";

    /// <summary>The names of those segments that a metric can be split by, each in any order.</summary>
    private static IReadOnlyList<string> SegmentsOf(CellMetric metric, IReadOnlyList<string>[] pool) =>
        [.. pool.Where(names => metric.Facts.All(fact => fact == "conversations" || names.All(name => name is "channel" or "source"))).Select(names => string.Join('+', names)).Distinct()];

    private static string Written(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
