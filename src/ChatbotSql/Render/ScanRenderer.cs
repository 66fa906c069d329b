using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>How a scan reads its fact: its rows, their periods and what narrows them.</summary>
internal static class ScanRenderer
{
    /// <summary>A SELECT of <c>period_start, one column per dimension, one column per measure</c> over the fact.</summary>
    /// <param name="grain">The length of the periods.</param>
    /// <param name="namesGrain">Whether the rows say their grain, in a column before the others.</param>
    public static string Render(TemplateEngine templates, CuboidPlan plan, FactScan scan, Grain grain, bool namesGrain)
    {
        var date = PeriodSql.Date(scan, plan.TimeZone);
        var isWindow = scan.WindowDays is not null && grain != Grain.All;
        var period = isWindow ? WindowSql.Start : PeriodSql.Start(grain, date, plan.WeekShift);
        var grouped = plan.Dimensions.Select(dimension => GroupKey(scan, dimension.Name, dimension.Over(scan.Fact))).ToList();
        if (grain != Grain.All)
        {
            grouped.Insert(0, GroupKey(scan, "period_start", period));
        }

        return SqlLayout.Tidy(templates.Render("metrics/scan", new Dictionary<string, object?>
        {
            ["grain"] = namesGrain ? SqlLiteral.Text(PeriodSql.Name(grain)) : null,
            ["fact"] = isWindow ? Windows(plan, scan, grain, date) : scan.Fact.Name,
            ["period"] = period,
            ["dimensions"] = plan.Dimensions.Select(dimension => DimensionContext(dimension, scan.Fact)).ToList(),
            ["measures"] = scan.Measures.Select(measure => new Dictionary<string, object?> { ["name"] = measure.Name, ["sql"] = MeasureSql.Of(measure) }).ToList(),
            ["conditions"] = Conditions(plan, scan, grain, date).ToList(),
            ["is_grouped"] = grouped.Count > 0,
            ["group"] = string.Join(", ", grouped),
        }));
    }

    /// <summary>The condition that a row has one value of a dimension; null for the rows without one.</summary>
    public static string IsAt(BoundDimension dimension, string? value, string fact) =>
        $"CAST({dimension.SqlByFact[fact]} AS VARCHAR) IS NOT DISTINCT FROM {(value is null ? "NULL" : SqlLiteral.OnOneLine(value))}";

    /// <summary>A dimension as a column of its own name.</summary>
    private static Dictionary<string, object?> DimensionContext(BoundDimension dimension, FactSchema fact)
    {
        var sql = dimension.Over(fact);
        return new() { ["expression"] = sql == dimension.Name ? sql : $"{sql} AS {dimension.Name}" };
    }

    /// <summary>What a column is grouped by: its name, unless the fact has a column of that name, which would come first.</summary>
    private static string GroupKey(FactScan scan, string name, string sql) => scan.Fact.Shape.TypeOf(name) is null ? name : sql;

    /// <summary>The fact with each row in every period whose window holds it: those that end on its date or up to a window later.</summary>
    private static string Windows(CuboidPlan plan, FactScan scan, Grain grain, string date)
    {
        var start = PeriodSql.Start(grain, date, plan.WeekShift);
        return $"(SELECT *, CAST(unnest(generate_series({start}, {date} + {scan.WindowDays - 1}, {PeriodSql.Step(grain)})) AS DATE) AS {WindowSql.Start} FROM {scan.Fact.Name})";
    }

    private static IEnumerable<string> Conditions(CuboidPlan plan, FactScan scan, Grain grain, string date)
    {
        foreach (var condition in scan.WindowDays is { } days ? WindowConditions(plan, scan, grain, date, days) : PeriodConditions(plan, grain, date))
        {
            yield return condition;
        }

        foreach (var (dimension, value) in plan.At)
        {
            yield return IsAt(dimension, value, scan.Fact.Name);
        }

        if (plan.Where is not null)
        {
            yield return $"({plan.Where})";
        }
    }

    private static IEnumerable<string> PeriodConditions(CuboidPlan plan, Grain grain, string date)
    {
        if (grain != Grain.All)
        {
            yield return $"{date} IS NOT NULL";
        }

        if (plan.ScannedFrom is { } from)
        {
            yield return $"{date} >= {SqlLiteral.Date(from)}";
        }

        if (plan.To is { } to)
        {
            yield return $"{date} <= {SqlLiteral.Date(to)}";
        }
    }

    private static IEnumerable<string> WindowConditions(CuboidPlan plan, FactScan scan, Grain grain, string date, int days)
    {
        var to = plan.To is { } last ? SqlLiteral.Date(last) : null;
        if (grain == Grain.All)
        {
            return WindowSql.OfAll(scan.Fact, date, days, plan.From is { } from ? SqlLiteral.Date(from) : null, to);
        }

        var first = plan.ScannedFrom is { } scanned ? SqlLiteral.Date(Periods.Start(grain, scanned, plan.WeekShift)) : null;
        return WindowSql.OfPeriods(scan.Fact, date, days, PeriodSql.Start(grain, date, plan.WeekShift), PeriodSql.End(grain, WindowSql.Start), first, to);
    }
}
