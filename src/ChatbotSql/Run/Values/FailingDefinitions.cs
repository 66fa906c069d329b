using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>Finds what fails of a question's condition, the dimensions, the metrics and the bands, one by one, after all of them together have failed.</summary>
internal sealed class FailingDefinitions(DuckDbSession session, Catalog catalog, BoardPlan plan)
{
    private readonly FormulaRenderer formulas = new(catalog.Templates, plan.Metrics.ToDictionary(metric => metric.Name), MetricKeys.InCells);

    /// <summary>The errors of the first of several looks that finds some.</summary>
    public static ImmutableArray<Diagnostic> First(params IEnumerable<Func<ImmutableArray<Diagnostic>>> looks) => looks.Select(look => look()).FirstOrDefault(found => !found.IsEmpty, []);

    /// <summary>An error of a question's condition that fails on the rows of some fact, whatever is asked of them.</summary>
    public ImmutableArray<Diagnostic> Condition(Located? condition) => condition is null
        ? []
        : Try(condition, FactsRead().Select(fact => $"SELECT count_if({condition.Text}) FROM {SqlLiteral.Identifier(fact)}"), RunErrors.QueryFails);

    /// <summary>An error for each of the dimensions that fails on the rows of some fact.</summary>
    public ImmutableArray<Diagnostic> Dimensions(IEnumerable<BoundDimension> dimensions) =>
        [.. dimensions.SelectMany(dimension => Try(NameOf(catalog, dimension), dimension.SqlByFact.Select(pair => $"SELECT count({pair.Value}) FROM {SqlLiteral.Identifier(pair.Key)}")))];

    /// <summary>An error for each of the metrics that fails when it is asked for alone.</summary>
    public ImmutableArray<Diagnostic> Alone(IEnumerable<BoundMetric> metrics, Func<BoundMetric, IEnumerable<Question>> questionsOf) =>
    [
        .. metrics.Where(metric => metric.Unavailable is null)
            .SelectMany(metric => Try(metric.Metric.Name, questionsOf(metric).Select(question => BoardRenderer.Render(catalog.Templates, Planner.Plan(catalog, question, forBands: true))))),
    ];

    /// <summary>An error for each metric whose formula or bands fail over the tables of values as a failure of all of them together has left them.</summary>
    /// <remarks>Only there are the cells complete: a formula may fail on the zeros of a day without rows, which no question about it alone has.</remarks>
    public ImmutableArray<Diagnostic> OverCells() => !HasCells()
        ? []
        : [.. plan.Metrics.Where(metric => metric.Unavailable is null).SelectMany(metric => Try(metric.Metric.Name, StatementsOf(metric).Select(sql => $"CREATE OR REPLACE TEMP TABLE tried AS\n{sql}")))];

    /// <summary>The error of a dimension that fails on the data, if it does.</summary>
    public static ImmutableArray<Diagnostic> Try(Catalog catalog, BoundDimension dimension, Action run) => Try(NameOf(catalog, dimension), run, catalog.Settings, RunErrors.MetricFails);

    /// <summary>Where a dimension is declared.</summary>
    private static Located NameOf(Catalog catalog, BoundDimension dimension) => catalog.Model.Dimensions.First(declared => declared.Name.Text == dimension.Name).Name;

    private static ImmutableArray<Diagnostic> Try(Located name, Action run, Settings settings, Func<Located, SqlException, Settings, Diagnostic> fails)
    {
        try
        {
            run();
            return [];
        }
        catch (SqlException error) when (error.MayBeOfDefinitions)
        {
            return [fails(name, error, settings)];
        }
    }

    private ImmutableArray<Diagnostic> Try(Located name, IEnumerable<string> statements) => Try(name, statements, RunErrors.MetricFails);

    private ImmutableArray<Diagnostic> Try(Located name, IEnumerable<string> statements, Func<Located, SqlException, Settings, Diagnostic> fails) =>
        Try(name, () => statements.ToList().ForEach(session.Execute), catalog.Settings, fails);

    private IEnumerable<string> FactsRead() => plan.Cuboids.SelectMany(cuboid => cuboid.Scans).Select(scan => scan.Fact.Name).Distinct();

    /// <summary>Whether it came to formulas, which are over cells: what fails on the rows of facts fails before there are any.</summary>
    private bool HasCells() => session.Scalar<bool>("SELECT EXISTS (FROM duckdb_tables() WHERE temporary AND table_name = 'cells')");

    private IEnumerable<string> StatementsOf(BoundMetric metric)
    {
        var standardised = plan.Derived.Select(derived => derived with { Standardised = [.. derived.Standardised.Where(pair => pair.Metric.Name == metric.Name)] });
        return formulas.Standardised(standardised)
            .Concat(plan.Derived.Select(derived => formulas.Formulas(derived with { Formulas = [.. derived.Formulas.Where(formula => formula.Name == metric.Name)] })).OfType<string>())
            .Concat(BandRenderer.Render(catalog.Templates, metric));
    }
}
