using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>Turns tables of cells into SQL: columns <c>grain, period_start, one per dimension, one per measure</c>.</summary>
public static class CellsRenderer
{
    /// <summary>The name of the table that holds the cells of a segment.</summary>
    public static string TableOf(FactScan scan, string segment) => $"{scan.Name} by {segment}";

    /// <summary>The name of the table that holds those measures of a segment that cannot be rolled up.</summary>
    public static string RankedOf(FactScan scan, string segment) => $"{scan.Name} by {segment}, ranked";

    /// <summary>Whether some measures of a scan stand in a table of their own, because they cannot be rolled up.</summary>
    public static bool IsRanked(CuboidPlan plan, FactScan scan) =>
        plan.Grains.Length > 1 && scan.WindowDays is null && scan.Measures.Any(measure => measure.RollUp == RollUp.None);

    /// <summary>A SELECT of the cells of single days, with those of no day, from the fact or from finer cells.</summary>
    public static string Days(TemplateEngine templates, CellTable table, string timeZone)
    {
        var fact = table.Scan.Fact.Name;
        return SqlLayout.Tidy(templates.Render("metrics/days", new Dictionary<string, object?>
        {
            ["period"] = table.Parent is null ? PeriodSql.Date(table.Scan, timeZone) : "period_start",
            ["dimensions"] = table.Dimensions.Select(dimension => new Dictionary<string, object?>
            {
                ["name"] = dimension.Name,
                ["sql"] = table.Parent is null ? $"CAST({dimension.SqlByFact[fact]} AS {dimension.Type})" : dimension.Name,
            }).ToList(),
            ["measures"] = table.Measures.Select(measure => Measure(measure, table.Parent is null)).ToList(),
            ["source"] = table.Parent is null ? fact : SqlLiteral.Identifier(table.Parent.DaysName),
            ["group"] = string.Join(", ", Enumerable.Range(1, table.Dimensions.Length + 1)),
        }));
    }

    /// <summary>A SELECT of the cells of every grain.</summary>
    /// <param name="days">A SELECT of the cells of single days.</param>
    public static string EveryGrain(TemplateEngine templates, CellTable table, string days, int weekShift)
    {
        var grains = Enum.GetValues<Grain>().Where(grain => grain != Grain.Day).ToList();
        var cases = grains.Select(grain => $" WHEN '{PeriodSql.Name(grain)}' THEN {PeriodSql.Start(grain, "period_start", weekShift)}");
        return SqlLayout.Tidy(templates.Render("metrics/cells", new Dictionary<string, object?>
        {
            ["days"] = SqlLayout.Indent(days),
            ["grains"] = SqlLiteral.List(grains.Select(PeriodSql.Name)),
            ["period"] = $"CASE grain{string.Concat(cases)} END",
            ["columns"] = table.Dimensions.Select(dimension => dimension.Name).ToList(),
            ["measures"] = table.Measures.Select(measure => Measure(measure, isFromFact: false)).ToList(),
        }));
    }

    /// <summary>A SELECT of <c>cell</c> and the measures of one segment.</summary>
    internal static string Numbered(TemplateEngine templates, CuboidPlan plan, FactScan scan) => SqlLayout.Tidy(templates.Render("metrics/numbered", new Dictionary<string, object?>
    {
        ["segment"] = plan.Segment,
        ["table"] = TableOf(scan, plan.Segment),
        ["ranked"] = IsRanked(plan, scan) ? RankedOf(scan, plan.Segment) : null,
        ["ranked_columns"] = IsRanked(plan, scan) ? scan.Measures.Where(measure => measure.RollUp == RollUp.None).SelectMany(RankedColumns).ToImmutableArray() : [],
        ["columns"] = plan.Dimensions.Select(dimension => dimension.Name).ToImmutableArray(),
    }));

    /// <summary>A statement that makes a table of what is read from the fact.</summary>
    /// <param name="selects">The SELECTs of the grains.</param>
    public static string Read(TemplateEngine templates, FactScan scan, string table, IEnumerable<string> selects) => SqlLayout.Tidy(templates.Render("metrics/read", new Dictionary<string, object?>
    {
        ["table"] = table,
        ["sorted"] = scan.Measures.Where(measure => measure.Ranking is { Kind: RankingKind.Interval }).Select(measure => measure.Name).ToImmutableArray(),
        ["select"] = string.Join("\nUNION ALL BY NAME\n", selects),
    }));

    private static IEnumerable<string> RankedColumns(PlannedMeasure measure) => measure.Ranking?.Kind switch
    {
        RankingKind.Interval => [$"ranked.{measure.Name}_low", $"ranked.{measure.Name}_high"],
        RankingKind.Distinct => [$"coalesce(ranked.{measure.Name}, 0) AS {measure.Name}"],
        _ => [$"ranked.{measure.Name}"],
    };

    private static Dictionary<string, object?> Measure(PlannedMeasure measure, bool isFromFact)
    {
        var sql = isFromFact ? measure.Sql : $"{Function(measure.RollUp)}({measure.Name})";
        return new() { ["name"] = measure.Name, ["sql"] = measure.RollUp == RollUp.AddCounts ? $"CAST({sql} AS BIGINT)" : sql };
    }

    private static string Function(RollUp rollUp) => rollUp switch
    {
        RollUp.Least => "min",
        RollUp.Greatest => "max",
        RollUp.AllOf => "bool_and",
        RollUp.AnyOf => "bool_or",
        _ => "sum",
    };
}
