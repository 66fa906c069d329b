using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>Turns tables of cells into SQL: columns <c>grain, period_start, one per dimension, one per measure</c>.</summary>
internal static class CellsRenderer
{
    /// <summary>The name of the table that holds the cells of a segment.</summary>
    public static string TableOf(FactScan scan, string segment) => $"{scan.Name} by {segment}";

    /// <summary>The name of the table that holds those measures of a segment that are counted from values in order.</summary>
    public static string RankedOf(FactScan scan, string segment) => $"{scan.Name} by {segment}, ranked";

    /// <summary>The name of the table that holds those measures of a segment for which the fact is read again.</summary>
    public static string ReadOf(FactScan scan, string segment) => $"{scan.Name} by {segment}, read";

    /// <summary>The scan with those of its measures that are counted from values in order; null where there are none.</summary>
    public static FactScan? Ranked(CuboidPlan plan, FactScan scan) => Narrowed(plan, scan, measure => measure.Ranking is not null);

    /// <summary>The scan with those of its measures for which the fact is read again; null where there are none.</summary>
    public static FactScan? Reread(CuboidPlan plan, FactScan scan) => Narrowed(plan, scan, measure => measure.Ranking is null);

    private static FactScan? Narrowed(CuboidPlan plan, FactScan scan, Func<PlannedMeasure, bool> isIn)
    {
        // A question and a window are read as they are.
        var measures = plan.Grains.Length == 1 || scan.WindowDays is not null ? [] : scan.Measures.Where(measure => measure.RollUp == RollUp.None && isIn(measure)).ToImmutableArray();
        return measures.IsEmpty ? null : scan with { Measures = measures };
    }

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

    /// <summary>A SELECT of the cells of periods longer than a day, from those of single days.</summary>
    public static string Longer(TemplateEngine templates, CellTable table, int weekShift)
    {
        var grains = Enum.GetValues<Grain>().Where(grain => grain != Grain.Day).ToList();
        return SqlLayout.Tidy(templates.Render("metrics/longer", new Dictionary<string, object?>
        {
            ["days"] = SqlLiteral.Identifier(table.DaysName),
            ["grains"] = SqlLiteral.List(grains.Select(PeriodSql.Name)),
            ["period"] = PeriodSql.OfGrain("grain", grains, grain => PeriodSql.Start(grain, "period_start", weekShift)),
            ["columns"] = table.Dimensions.Select(dimension => dimension.Name).ToList(),
            ["measures"] = table.Measures.Select(measure => Measure(measure, isFromFact: false)).ToList(),
        }));
    }

    /// <summary>A SELECT of the cells of every grain. Those of days, which are most, are not written a second time for it.</summary>
    public static string EveryGrain(CellTable table) => $"""
        SELECT 'day' AS grain, * FROM {SqlLiteral.Identifier(table.DaysName)} WHERE period_start IS NOT NULL
        UNION ALL BY NAME
        FROM {SqlLiteral.Identifier(table.LongerName)}
        """;

    /// <summary>A SELECT of <c>cell</c> and the measures of one segment of a question.</summary>
    internal static string Numbered(TemplateEngine templates, CuboidPlan plan, FactScan scan) => SqlLayout.Tidy(templates.Render("metrics/numbered", new Dictionary<string, object?>
    {
        ["segment"] = plan.Segment,
        ["table"] = TableOf(scan, plan.Segment),
        ["columns"] = Columns(plan),
    }));

    /// <summary>A SELECT of <c>cell, "segment number"</c> and the measures of all segments.</summary>
    internal static string NumberedSegments(TemplateEngine templates, CuboidBatch batch, string name)
    {
        var segments = batch.Cuboids.Index().SelectMany(cuboid => cuboid.Item.Scans.Where(scan => scan.Name == name).Select(scan => (Plan: cuboid.Item, Scan: scan, Number: cuboid.Index))).ToList();
        return SqlLayout.Tidy(templates.Render("metrics/numbered_segments", new Dictionary<string, object?>
        {
            ["columns"] = segments.SelectMany(segment => Columns(segment.Plan)).Distinct().ToList(),
            ["segments"] = segments.Select(segment => new Dictionary<string, object?>
            {
                ["number"] = segment.Number.ToString(CultureInfo.InvariantCulture),
                ["segment"] = segment.Plan.Segment,
                ["table"] = TableOf(segment.Scan, segment.Plan.Segment),
                ["sides"] = Sides(segment.Plan, segment.Scan).ToList(),
            }).ToList(),
        }));
    }

    private static IEnumerable<Dictionary<string, object?>> Sides(CuboidPlan plan, FactScan scan) =>
        new[] { Side(plan, Ranked(plan, scan), "ranked", RankedOf(scan, plan.Segment)), Side(plan, Reread(plan, scan), "reread", ReadOf(scan, plan.Segment)) }.OfType<Dictionary<string, object?>>();

    private static Dictionary<string, object?>? Side(CuboidPlan plan, FactScan? scan, string alias, string table) => scan is null ? null : new()
    {
        ["table"] = table,
        ["alias"] = alias,
        ["columns"] = Columns(plan),
        ["measures"] = scan.Measures.SelectMany(measure => SideColumns(measure, alias)).ToImmutableArray(),
    };

    private static ImmutableArray<string> Columns(CuboidPlan plan) => [.. plan.Dimensions.Select(dimension => dimension.Name)];

    /// <summary>A SELECT of what is read from the fact, where values that are in order give the ranks of their interval.</summary>
    /// <param name="selects">The SELECTs of the grains.</param>
    public static string Read(TemplateEngine templates, FactScan scan, IEnumerable<string> selects) => SqlLayout.Tidy(templates.Render("metrics/read", new Dictionary<string, object?>
    {
        ["sorted"] = scan.Measures.Where(measure => measure.Ranking is { Kind: RankingKind.Interval }).Select(measure => measure.Name).ToImmutableArray(),
        ["select"] = string.Join("\nUNION ALL BY NAME\n", selects),
    }));

    private static IEnumerable<string> SideColumns(PlannedMeasure measure, string alias) => measure.Ranking?.Kind switch
    {
        RankingKind.Interval => [$"{alias}.{measure.Name}_low", $"{alias}.{measure.Name}_high"],
        RankingKind.Distinct => [$"coalesce({alias}.{measure.Name}, 0) AS {measure.Name}"],
        _ => [$"{alias}.{measure.Name}"],
    };

    private static Dictionary<string, object?> Measure(PlannedMeasure measure, bool isFromFact)
    {
        var sql = isFromFact ? MeasureSql.Of(measure) : $"{Function(measure.RollUp)}({measure.Name})";
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
