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
internal sealed class MacroRenderer(TemplateEngine templates, int weekShift)
{
    /// <summary>The macro of local dates that stands in for the zones that a client without ICU does not know.</summary>
    public const string LocalDate = "meta.local_date";

    /// <summary>The name of the macro of the lead funnel.</summary>
    public const string FunnelName = "funnel";

    /// <summary>The name of the macro of the rows behind the values of metrics over a fact.</summary>
    public static string BehindName(string fact) => $"{fact}_behind";

    /// <summary>The statements that keep what is known of metrics, and of the dates of which they are known.</summary>
    public string Known() => templates.Render("macros/known", new Dictionary<string, object?>());

    /// <summary>The statements that create what the macros of metrics are made with.</summary>
    public string Common() => templates.Render("macros/common", new Dictionary<string, object?>
    {
        ["grains"] = SqlLiteral.List(MacroSql.Grains),
        ["no_estimates"] = templates.Render("macros/no_estimates", new Dictionary<string, object?>()),
        ["valued"] = Valued(forFormulas: false),
        ["derived"] = Valued(forFormulas: true),
    });

    /// <summary>The macro of the local date of an instant in UTC, by what the clocks of a zone are ahead between two hours.</summary>
    /// <param name="read">Reads a SELECT of offsets, latest first.</param>
    public string LocalDates(string zone, string from, string until, Func<string, IEnumerable<(string Since, long Seconds)>> read)
    {
        var offsets = read(LocalDateSql.Offsets(templates, zone, from, until)).ToList();
        return templates.Render("macros/local_date", new Dictionary<string, object?>
        {
            ["offsets"] = offsets.Select(offset => new Dictionary<string, object?> { ["since"] = offset.Since, ["seconds"] = offset.Seconds }).ToList(),
            ["earliest"] = offsets.Select(offset => offset.Seconds).LastOrDefault(),
        });
    }

    /// <summary>A SELECT of the hours of the first and the last instant of some columns of facts, as text.</summary>
    public string Instants(IEnumerable<(string Fact, string Column)> times) => templates.Render("macros/instants", new Dictionary<string, object?>
    {
        ["times"] = times.Select(time => new Dictionary<string, object?> { ["fact"] = time.Fact, ["column"] = SqlLiteral.Name(time.Column) }).ToList(),
    });

    public string Render(MacroPlan plan) => templates.Render("macros/create", new Dictionary<string, object?>
    {
        ["name"] = plan.Metric.Name,
        ["dimensions"] = ListOf(plan.Dimensions),
        ["sql"] = Select(plan),
    });

    /// <summary>The macro that computes any of the metrics, whose rows have the columns of all dimensions.</summary>
    public string Any(IEnumerable<BoundMetric> metrics, IEnumerable<BoundDimension> dimensions) => templates.Render("macros/any", new Dictionary<string, object?>
    {
        ["metrics"] = SqlLiteral.List(metrics.Select(metric => metric.Name)),
        ["none"] = SqlLayout.Tidy(templates.Render("macros/none", new Dictionary<string, object?> { ["types"] = Types(dimensions) })),
    });

    /// <summary>The macro of the rows behind the values of metrics over a fact.</summary>
    public string Behind(BehindPlan plan, string timeZone) => templates.Render("macros/behind", new Dictionary<string, object?>
    {
        ["name"] = BehindName(plan.Fact.Name),
        ["fact"] = plan.Fact.Name,
        ["metrics"] = SqlLiteral.List(plan.Metrics.Select(metric => metric.Name)),
        ["sql"] = SqlLayout.Tidy(templates.Render("macros/behind_rows", new Dictionary<string, object?>
        {
            ["fact"] = plan.Fact.Name,
            ["further"] = plan.Further.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["sql"] = dimension.Over(plan.Fact) }).ToList(),
            ["counted"] = Cases(plan.Metrics, metric => metric.Counted is { } counted ? ConditionSql.All(counted) : null),
            ["denominator"] = Cases(plan.Metrics, metric => metric.Denominator is { } denominator ? ConditionSql.All(denominator) : null),
            ["dates"] = Cases(plan.Metrics, metric => metric.Time is null ? null : DateOf(plan.Fact, metric, timeZone)),
            ["windows"] = Cases(plan.Metrics, metric => metric.WindowDays is { } days ? WindowOf(plan.Fact, DateOf(plan.Fact, metric, timeZone), days) : null),
            ["date"] = plan.Fact.Fact.Date.Text,
        })),
    });

    /// <summary>The macro of the lead funnel, by the dimensions that all its stages have.</summary>
    public string Funnel(ImmutableArray<BoundMetric> stages, ImmutableArray<BoundDimension> dimensions) => templates.Render("macros/create", new Dictionary<string, object?>
    {
        ["name"] = FunnelName,
        ["dimensions"] = ListOf(dimensions),
        ["sql"] = SqlLayout.Tidy(templates.Render("macros/funnel", new Dictionary<string, object?>
        {
            ["columns"] = Columns(dimensions),
            ["none"] = templates.Render("macros/none", new Dictionary<string, object?> { ["types"] = Types(dimensions) }),
            ["stages"] = stages.Select((metric, index) => new Dictionary<string, object?> { ["number"] = index + 1, ["metric"] = metric.Name, ["label"] = metric.Label }).ToList(),
        })),
    });

    private static List<Dictionary<string, object?>> Cases(IEnumerable<BehindMetric> metrics, Func<BehindMetric, string?> sql) =>
        [.. metrics.Where(metric => sql(metric) is not null).Select(metric => new Dictionary<string, object?> { ["metric"] = metric.Name, ["sql"] = sql(metric) })];

    private static string ListOf(ImmutableArray<BoundDimension> dimensions) => $"CAST({SqlLiteral.List(Columns(dimensions))} AS VARCHAR[])";

    private static List<Dictionary<string, object?>> Types(IEnumerable<BoundDimension> dimensions) =>
        [.. dimensions.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["type"] = dimension.Type })];

    private static string DateOf(FactSchema fact, BehindMetric metric, string timeZone) => DateOf(new FactScan(fact.Name, fact, metric.Time, null, []), timeZone);

    private static string WindowOf(FactSchema fact, string date, int days)
    {
        var (holds, isTold) = WindowSql.OfAllAsked(fact, date, days, "§since", "§until");
        return $"{holds} AND {isTold}";
    }

    /// <summary>The local date that a scan cuts periods by, without any time zone.</summary>
    private static string DateOf(FactScan scan, string timeZone) =>
        scan.Time is { } time && scan.Fact.Shape.TypeOf(time) != "DATE" ? $"{LocalDate}({SqlLiteral.Name(time)})" : PeriodSql.Date(scan, timeZone);

    /// <summary>The SELECT of a macro, in which names stand for what it is asked for.</summary>
    private string Select(MacroPlan plan) => SqlLayout.Tidy(templates.Render(plan.Cuboids.IsEmpty ? "macros/unavailable" : "macros/metric", new Dictionary<string, object?>
    {
        ["name"] = plan.Metric.Name,
        ["columns"] = Columns(plan.Dimensions),
        ["none"] = plan.Cuboids.IsEmpty ? templates.Render("macros/none", new Dictionary<string, object?> { ["types"] = Types(plan.Dimensions) }) : null,
        ["dimensions"] = ListOf(plan.Dimensions),
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
            ["fillers"] = plan.Derived is null ? null : formulas.Fillers(plan.Derived, MacroSql.Range(weekShift)),
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
        var date = DateOf(scan, cuboid.TimeZone);
        return SqlLayout.Tidy(templates.Render("metrics/scan", new Dictionary<string, object?>
        {
            ["grain"] = MacroSql.AskedGrain,
            ["period"] = scan.WindowDays is null ? MacroSql.Start(date, weekShift) : WindowSql.Start,
            ["dimensions"] = cuboid.Dimensions.Select(dimension => new Dictionary<string, object?> { ["expression"] = Dimension(dimension, scan.Fact) }).ToList(),
            ["measures"] = scan.Measures.Select(measure => new Dictionary<string, object?> { ["name"] = measure.Name, ["sql"] = MeasureSql.Of(measure) }).ToList(),
            ["fact"] = MacroSql.Source(scan, date, weekShift),
            ["conditions"] = MacroSql.Conditions(scan, date, weekShift).ToList(),
            ["is_grouped"] = true,
            ["group"] = string.Join(", ", Enumerable.Range(2, cuboid.Dimensions.Length + 1)),
        }));
    }

    private static string Dimension(BoundDimension dimension, FactSchema fact)
    {
        var sql = dimension.Over(fact);
        return $"{(dimension.Name == MacroPlanner.Stratum ? sql : MacroSql.WhereAsked(dimension.Name, sql))} AS {dimension.Name}";
    }

    private static ImmutableArray<string> Columns(ImmutableArray<BoundDimension> dimensions) => [.. dimensions.Select(dimension => dimension.Name)];
}
