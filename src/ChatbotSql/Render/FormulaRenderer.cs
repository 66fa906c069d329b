using System.Collections.Immutable;
using ChatbotSql.Plan;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns what is made of the values of other metrics into SQL.</summary>
/// <param name="metrics">The metrics by name.</param>
/// <param name="keys">How values are told apart. In numbered cells they are complete, with 0 where nothing was covered but counts.</param>
internal sealed class FormulaRenderer(TemplateEngine templates, IReadOnlyDictionary<string, BoundMetric> metrics, MetricKeys keys)
{
    private readonly bool isCompleted = keys.IsNumbered;

    /// <summary>Where the values stand.</summary>
    private readonly string relation = keys.IsNumbered ? "(FROM valued INNER JOIN cells USING (cell))" : "estimates";

    /// <summary>A statement that adds the zeros that the formulas of a segment count with; null where they need none.</summary>
    /// <param name="range">The dates that are asked for, outside which there is no zero.</param>
    public string? Fillers(DerivedPlan plan, DateRange range)
    {
        var operands = plan.Formulas.SelectMany(metric => metric.Formula!.Operands).Distinct().ToList();
        return operands.Count == 0 || plan.Dimensions.IsEmpty ? null : SqlLayout.Tidy(templates.Render("metrics/fillers", new Dictionary<string, object?>
        {
            ["segment"] = plan.Segment,
            ["operands"] = keys.Metrics(operands),
            ["scanned_from"] = range.ScannedFrom,
            ["to"] = range.To,
        }));
    }

    /// <summary>SELECTs of <c>metric</c>, the cell or <c>grain, period_start, segment, one column per dimension</c>, and <c>value</c>.</summary>
    public IEnumerable<string> Render(DerivedPlan plan) =>
        [.. new[] { Formulas(plan) }.OfType<string>(), .. plan.Standardised.Select(pair => Standardised(pair.Metric, [(plan, pair.Strata)]))];

    /// <summary>The same of the formulas alone; null where the segment has none.</summary>
    public string? Formulas(DerivedPlan plan) => plan.Formulas.IsEmpty ? null : SqlLayout.Tidy(templates.Render("metrics/formulas", new Dictionary<string, object?>
    {
        ["segment"] = plan.Segment,
        ["formulas"] = plan.Formulas.Select(metric => FormulaContext(plan, metric)).ToList(),
    }));

    /// <summary>The same of the standardised metrics alone, each for all segments at once.</summary>
    public IEnumerable<string> Standardised(IEnumerable<DerivedPlan> plans) => plans
        .SelectMany(plan => plan.Standardised.Select(pair => (pair.Metric, Plan: plan, pair.Strata)))
        .GroupBy(whole => whole.Metric)
        .Select(wholes => Standardised(wholes.Key, [.. wholes.Select(whole => (whole.Plan, whole.Strata))]));

    private string Standardised(BoundMetric metric, ImmutableArray<(DerivedPlan Plan, string Strata)> wholes) =>
        SqlLayout.Tidy(templates.Render("metrics/standardised", StandardisedContext(metric, wholes)));

    private Dictionary<string, object?> FormulaContext(DerivedPlan plan, BoundMetric metric) => new()
    {
        ["metric"] = keys.Metric(metric.Name),
        ["segment"] = plan.Segment,
        ["keys"] = keys.Columns(Columns(plan)),
        ["relation"] = relation,
        ["completed"] = isCompleted,
        ["sql"] = metric.Formula!.Sql,
        ["names"] = keys.Metrics(metric.Formula.Operands),
        ["operands"] = metric.Formula.Operands.Select(name => OperandContext(plan, name)).ToList(),
    };

    private Dictionary<string, object?> OperandContext(DerivedPlan plan, string name)
    {
        var isZero = metrics[name].Value is { Expression.IsZeroOverNothing: true };
        return new()
        {
            ["name"] = name,
            ["metric"] = keys.Metric(name),
            ["reason"] = $"why no {name}",
            ["missing"] = Missing(plan, isZero),
            ["is_zero"] = isZero && !isCompleted,
            ["completed"] = isCompleted,
        };
    }

    private Dictionary<string, object?> StandardisedContext(BoundMetric metric, ImmutableArray<(DerivedPlan Plan, string Strata)> wholes)
    {
        var (formula, standardise, plan) = (metric.Formula!, metric.Formula!.Standardise!, wholes[0].Plan);
        var over = standardise.Over.Name;
        return new()
        {
            ["name"] = metric.Name,
            ["metric"] = keys.Metric(metric.Name),
            ["segment"] = plan.Segment,
            ["strata"] = wholes[0].Strata,
            ["is_many"] = wholes.Length > 1,
            // Kept is the dimension of the strata where the segment itself is split by it. A single segment has no column of it elsewhere.
            ["wholes"] = wholes.Select(whole => new Dictionary<string, object?> { ["segment"] = whole.Plan.Segment, ["strata"] = whole.Strata, ["is_kept"] = whole.Plan.Dimensions.Contains(standardise.Over) }).ToList(),
            ["over"] = over,
            ["weight_name"] = standardise.To,
            ["weight"] = keys.Metric(standardise.To),
            ["keys"] = keys.Columns(Columns(plan)),
            ["is_coverage"] = standardise.IsCoverage,
            ["columns"] = wholes.SelectMany(whole => Columns(whole.Plan)).Distinct().Select(name => new Dictionary<string, object?> { ["name"] = name, ["is_over"] = wholes.Length > 1 && name == over }).ToList(),
            ["relation"] = relation,
            ["sql"] = formula.Sql,
            ["names"] = keys.Metrics(formula.Operands.Append(standardise.To).Distinct()),
            ["operands"] = formula.Operands.Select(name => OperandContext(plan, name)).ToList(),
        };
    }

    /// <summary>Why a value is missing that has no row; the cells of a macro are those of <c>all</c> where it splits by nothing.</summary>
    private string Missing(DerivedPlan plan, bool isZero) => (isZero || plan.Dimensions.IsEmpty, keys == MetricKeys.InMacro) switch
    {
        (true, _) => "'not_covered'",
        (false, false) => "'no_rows'",
        _ => $"CASE WHEN {MacroSql.SplitsByNothing} THEN 'not_covered' ELSE 'no_rows' END",
    };

    private static ImmutableArray<string> Columns(DerivedPlan plan) => [.. plan.Dimensions.Select(dimension => dimension.Name)];
}
