using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns the plan of a macro into the statement that creates it.</summary>
/// <remarks>
/// What a build does in temporary tables, the macro does in common table expressions of the same names. Its SQL is kept as
/// text, because a client reads the definitions of all macros when it opens a file, and text is read many times faster.
/// </remarks>
public sealed class MacroRenderer(TemplateEngine templates, int weekShift)
{
    /// <summary>The macro of local dates that stands in for the zones that a client without ICU does not know.</summary>
    public const string LocalDate = "meta.local_date";

    /// <summary>The statements that create what the macros of metrics are made with.</summary>
    public string Common() => templates.Render("macros/common", new Dictionary<string, object?>
    {
        ["grains"] = SqlLiteral.List(MacroSql.Grains),
        ["no_estimates"] = templates.Render("macros/no_estimates", new Dictionary<string, object?>()),
        ["valued"] = Valued(forFormulas: false),
        ["derived"] = Valued(forFormulas: true),
    });

    public string Render(MacroPlan plan) => templates.Render("macros/create", new Dictionary<string, object?>
    {
        ["name"] = plan.Metric.Name,
        ["dimensions"] = $"CAST({SqlLiteral.List(Columns(plan.Dimensions))} AS VARCHAR[])",
        ["sql"] = Select(plan),
    });

    /// <summary>The SELECT of a macro, in which names stand for what it is asked for.</summary>
    private string Select(MacroPlan plan) => SqlLayout.Tidy(templates.Render(plan.Cuboids.IsEmpty ? "macros/unavailable" : "macros/metric", new Dictionary<string, object?>
    {
        ["name"] = plan.Metric.Name,
        ["columns"] = Columns(plan.Dimensions),
        ["types"] = plan.Dimensions.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["type"] = dimension.Type }).ToList(),
        ["dimensions"] = $"CAST({SqlLiteral.List(Columns(plan.Dimensions))} AS VARCHAR[])",
        ["body"] = plan.Cuboids.IsEmpty ? null : Body(plan),
        ["segment"] = plan.Cuboids.IsEmpty ? null : plan.Cuboids[0].Segment,
        ["shown_from"] = MacroSql.Range(weekShift).ShownFrom,
    }));

    /// <summary>The common table expressions up to <c>cells</c> and <c>valued</c>.</summary>
    private string Body(MacroPlan plan)
    {
        var formulas = new FormulaRenderer(templates, plan.Parts.ToDictionary(metric => metric.Name), MetricKeys.InMacro);
        return templates.Render("macros/body", new Dictionary<string, object?>
        {
            ["scans"] = plan.Cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => ScanContext(cuboid, scan))).ToList(),
            ["metrics"] = SqlLiteral.List(plan.Parts.Select(metric => metric.Name)),
            ["splits_by_nothing"] = MacroSql.SplitsByNothing,
            ["whole"] = plan.Cuboids[0].Segment,
            ["first"] = MacroSql.Start("first_date", weekShift),
            ["step"] = MacroSql.Step,
            ["last"] = MacroSql.End("period_start"),
            ["estimates"] = plan.Cuboids.Select(cuboid => CuboidRenderer.RenderMacro(templates, cuboid)).ToList(),
            ["fillers"] = plan.Derived is null ? null : formulas.Fillers(plan.Derived),
            ["formulas"] = plan.Derived is null ? null : formulas.Render(plan.Derived).ToList(),
        });
    }

    private string Valued(bool forFormulas) => new ValuesRenderer(templates, Enum.GetValues<Grain>(), [], weekShift, MacroSql.Range(weekShift)).Valued(forFormulas, "§whole");

    private Dictionary<string, object?> ScanContext(CuboidPlan cuboid, FactScan scan) => new()
    {
        ["name"] = CellsRenderer.TableOf(scan, cuboid.Segment),
        ["segment"] = cuboid.Segment,
        ["columns"] = Columns(cuboid.Dimensions),
        ["sql"] = CellsRenderer.Read(templates, scan, [Scan(cuboid, scan)]),
    };

    private string Scan(CuboidPlan cuboid, FactScan scan)
    {
        var date = scan.Time is { } time && scan.Fact.Shape.TypeOf(time) != "DATE" ? $"{LocalDate}({time})" : PeriodSql.Date(scan, cuboid.TimeZone);
        return SqlLayout.Tidy(templates.Render("metrics/scan", new Dictionary<string, object?>
        {
            ["grain"] = MacroSql.AskedGrain,
            ["period"] = scan.WindowDays is null ? MacroSql.Start(date, weekShift) : ScanRenderer.WindowStart,
            ["dimensions"] = cuboid.Dimensions.Select(dimension => new Dictionary<string, object?> { ["expression"] = Dimension(dimension, scan.Fact.Name) }).ToList(),
            ["measures"] = scan.Measures.Select(measure => new Dictionary<string, object?> { ["name"] = measure.Name, ["sql"] = measure.Sql }).ToList(),
            ["fact"] = MacroSql.Source(scan, date, weekShift),
            ["conditions"] = MacroSql.Conditions(scan, date, weekShift).ToList(),
            ["is_grouped"] = true,
            ["group"] = string.Join(", ", Enumerable.Range(2, cuboid.Dimensions.Length + 1)),
        }));
    }

    private static string Dimension(BoundDimension dimension, string fact)
    {
        var sql = ScanRenderer.DimensionSql(dimension, fact);
        return $"{(dimension.Name == MacroPlanner.Stratum ? sql : MacroSql.WhereAsked(dimension.Name, sql))} AS {dimension.Name}";
    }

    private static ImmutableArray<string> Columns(ImmutableArray<BoundDimension> dimensions) => [.. dimensions.Select(dimension => dimension.Name)];
}
