using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>SQL over what a macro is asked for, in whose place stand names that are replaced by constants when it is called.</summary>
internal static class MacroSql
{
    /// <summary>Whether one splits by nothing, so that there is a row for every period.</summary>
    public const string SplitsByNothing = $"len({By}) = 0";

    /// <summary>The names of the dimensions that are asked for.</summary>
    public const string By = "§by";

    public const string AskedGrain = "§grain";
    private const string Since = "§since";
    private const string Until = "§until";
    private static readonly Grain[] Periods = [.. Enum.GetValues<Grain>().Where(grain => grain != Grain.All)];

    /// <summary>The names of all grains.</summary>
    public static IEnumerable<string> Grains => Enum.GetValues<Grain>().Select(PeriodSql.Name);

    /// <summary>The dates asked for. What is read begins a period earlier where a period begins with them, as in a question.</summary>
    public static DateRange Range(int weekShift)
    {
        var start = Start(Since, weekShift);
        return new DateRange(Since, $"CASE WHEN {start} = {Since} THEN CAST({Since} - {Step} AS DATE) ELSE {Since} END", start, start, Until);
    }

    /// <summary>The first day of the period that a date falls into; NULL for grain all.</summary>
    public static string Start(string date, int weekShift) => OfGrain(grain => PeriodSql.Start(grain, date, weekShift));

    /// <summary>The last day of the period that begins on a date; NULL for grain all.</summary>
    public static string End(string start) => OfGrain(grain => PeriodSql.End(grain, start));

    /// <summary>The length of a period; NULL for grain all.</summary>
    public static string Step => OfGrain(PeriodSql.Step);

    /// <summary>A dimension where one splits by it, else NULL.</summary>
    public static string WhereAsked(string dimension, string sql) => $"CASE WHEN list_contains({By}, {SqlLiteral.Text(dimension)}) THEN {sql} END";

    /// <summary>What narrows the rows of a scan.</summary>
    public static IEnumerable<string> Conditions(FactScan scan, string date, int weekShift)
    {
        if (scan.WindowDays is not { } days)
        {
            yield return $"({AskedGrain} = 'all' OR {date} IS NOT NULL)";
            yield return $"({Since} IS NULL OR {date} >= {Since})";
            yield return $"({Until} IS NULL OR {date} <= {Until})";
            yield break;
        }

        var (holds, isTold) = WindowSql.OfAllAsked(scan.Fact, date, days, Since, Until);
        yield return $"({AskedGrain} <> 'all' OR {isTold})";
        yield return $"CASE WHEN {AskedGrain} = 'all' THEN {holds} ELSE {End(WindowSql.Start)} BETWEEN {date} AND {date} + {days - 1} END";
        yield return $"({AskedGrain} = 'all' OR {WindowSql.BeginsKnown(scan.Fact, date, Start(date, weekShift), $" AND ({Until} IS NULL OR {date} <= {Until})")})";
        yield return $"({AskedGrain} = 'all' OR {Since} IS NULL OR {WindowSql.Start} >= {Start(Since, weekShift)})";
        yield return $"({AskedGrain} = 'all' OR {Until} IS NULL OR ({date} <= {Until} AND {WindowSql.Start} <= {Until}))";
    }

    /// <summary>The fact with each row in every period whose window holds it; as it is where there is no window.</summary>
    public static string Source(FactScan scan, string date, int weekShift) => scan.WindowDays is not { } days
        ? scan.Fact.Name
        : $"(SELECT *, unnest(CASE WHEN {AskedGrain} = 'all' THEN [CAST(NULL AS DATE)] ELSE CAST(generate_series({Start(date, weekShift)}, {date} + {days - 1}, {Step}) AS DATE[]) END) AS {WindowSql.Start} FROM {scan.Fact.Name})";

    private static string OfGrain(Func<Grain, string> sql) => PeriodSql.OfGrain(AskedGrain, Periods, sql);
}
