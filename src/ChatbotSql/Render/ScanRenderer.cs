using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>How a scan reads its fact: its rows, their periods and what narrows them.</summary>
internal static class ScanRenderer
{
    /// <summary>The column of the period of a row that counts in several, because a window reaches back over others.</summary>
    private const string WindowStart = "window_start";

    /// <summary>The column of the grain of a row that counts in several.</summary>
    private const string CellGrain = "cell_grain";

    public static Dictionary<string, object?> Context(CuboidPlan plan, FactScan scan)
    {
        var date = PeriodSql.Date(scan, plan.TimeZone);
        var isWindow = scan.WindowDays is not null && plan.Grain != Grain.All;
        var period = plan.IsEveryGrain ? Period(plan, date) : isWindow ? WindowStart : PeriodSql.Start(plan.Grain, date, plan.WeekShift);
        var grouped = plan.Dimensions.Select(dimension => GroupKey(scan, dimension.Name, DimensionSql(dimension, scan.Fact.Name))).ToList();
        if (plan.IsEveryGrain || plan.Grain != Grain.All)
        {
            grouped.Insert(0, GroupKey(scan, "period_start", period));
        }

        if (plan.IsEveryGrain)
        {
            grouped.Insert(0, CellGrain);
        }

        return new Dictionary<string, object?>
        {
            ["name"] = scan.Name,
            ["fact"] = plan.IsEveryGrain ? Grains(scan) : isWindow ? Windows(plan, scan, date) : scan.Fact.Name,
            ["every_grain"] = plan.IsEveryGrain,
            ["period"] = period,
            ["dimensions"] = plan.Dimensions.Select(dimension => DimensionContext(dimension, scan.Fact.Name)).ToList(),
            ["measures"] = scan.Measures.Select(measure => new Dictionary<string, object?> { ["name"] = measure.Name, ["sql"] = measure.Sql }).ToList(),
            ["conditions"] = Conditions(plan, scan, date).ToList(),
            ["is_grouped"] = grouped.Count > 0,
            ["group"] = string.Join(", ", grouped),
        };
    }

    /// <summary>The fact with each row once for each grain.</summary>
    private static string Grains(FactScan scan) =>
        $"(SELECT *, unnest({SqlLiteral.List(Enum.GetValues<Grain>().Select(Name))}) AS {CellGrain} FROM {scan.Fact.Name})";

    /// <summary>The first day of the period of a row, whatever its grain.</summary>
    private static string Period(CuboidPlan plan, string date)
    {
        var cases = Enum.GetValues<Grain>().Select(grain => $" WHEN '{Name(grain)}' THEN {PeriodSql.Start(grain, date, plan.WeekShift)}");
        return $"CASE {CellGrain}{string.Concat(cases)} END";
    }

    private static string Name(Grain grain) => grain.ToString().ToLowerInvariant();

    /// <summary>A dimension as a column of its own name.</summary>
    private static Dictionary<string, object?> DimensionContext(BoundDimension dimension, string fact)
    {
        var sql = DimensionSql(dimension, fact);
        return new() { ["expression"] = sql == dimension.Name ? sql : $"{sql} AS {dimension.Name}" };
    }

    private static string DimensionSql(BoundDimension dimension, string fact)
    {
        var sql = dimension.SqlByFact[fact];
        return sql == dimension.Name || dimension.Type == "BOOLEAN" ? sql : $"CAST({sql} AS VARCHAR)";
    }

    /// <summary>What a column is grouped by: its name, unless the fact has a column of that name, which would come first.</summary>
    private static string GroupKey(FactScan scan, string name, string sql) => scan.Fact.Shape.TypeOf(name) is null ? name : sql;

    /// <summary>The fact with each row in every period whose window holds it: those that end on its date or up to a window later.</summary>
    private static string Windows(CuboidPlan plan, FactScan scan, string date)
    {
        var start = PeriodSql.Start(plan.Grain, date, plan.WeekShift);
        return $"(SELECT *, CAST(unnest(generate_series({start}, {date} + {scan.WindowDays - 1}, {PeriodSql.Step(plan.Grain)})) AS DATE) AS {WindowStart} FROM {scan.Fact.Name})";
    }

    private static IEnumerable<string> Conditions(CuboidPlan plan, FactScan scan, string date)
    {
        foreach (var condition in scan.WindowDays is { } days ? WindowConditions(plan, scan, date, days) : PeriodConditions(plan, date))
        {
            yield return condition;
        }

        foreach (var (dimension, value) in plan.At)
        {
            yield return $"CAST({dimension.SqlByFact[scan.Fact.Name]} AS VARCHAR) IS NOT DISTINCT FROM {SqlLiteral.TextOrNull(value)}";
        }

        if (plan.Where is not null)
        {
            yield return $"({plan.Where})";
        }
    }

    private static IEnumerable<string> PeriodConditions(CuboidPlan plan, string date)
    {
        if (plan.IsEveryGrain)
        {
            yield return $"({date} IS NOT NULL OR {CellGrain} = 'all')";
        }
        else if (plan.Grain != Grain.All)
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

    /// <summary>The last day that the sources of a fact cover, with which grain all ends.</summary>
    private static string LastCovered(FactScan scan)
    {
        var feeds = string.Join(", ", scan.Fact.Fact.Needs.Select(need => SqlLiteral.Text(need.Text)));
        return $"(SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ({feeds}))";
    }

    private static IEnumerable<string> WindowConditions(CuboidPlan plan, FactScan scan, string date, int days)
    {
        if (plan.Grain == Grain.All)
        {
            var last = plan.To is { } lastDate ? SqlLiteral.Date(lastDate) : LastCovered(scan);
            yield return $"{date} BETWEEN {last} - {days - 1} AND {last}";
            yield break;
        }

        yield return $"{PeriodSql.End(plan.Grain, WindowStart)} BETWEEN {date} AND {date} + {days - 1}";
        if (plan.ScannedFrom is { } from)
        {
            yield return $"{WindowStart} >= {SqlLiteral.Date(Periods.Start(plan.Grain, from, plan.WeekShift))}";
        }

        if (plan.To is { } to)
        {
            yield return $"{date} <= {SqlLiteral.Date(to)}";
            yield return $"{WindowStart} <= {SqlLiteral.Date(to)}";
        }
    }
}
