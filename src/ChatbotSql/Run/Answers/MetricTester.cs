using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Values;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Runs the worked examples of metrics over the rows that they give, without any data of the project.</summary>
/// <param name="load">The catalog of the project with some parameters of its own.</param>
public sealed class MetricTester(Func<ImmutableArray<Parameter>, Catalog> load)
{
    /// <summary>Every row counts, whatever its date: what a fact needs is covered from the first day to the last.</summary>
    private const string AlwaysCovered = "(SELECT 'covered' AS source, 'everything' AS feeds, DATE '0001-01-01' AS covers_from, DATE '9999-12-31' AS covers_until)";

    /// <param name="metrics">The names of the metrics whose examples are run; none for all of them.</param>
    /// <returns>A result for each example, in the order of the definitions.</returns>
    public ImmutableArray<MetricTestResult> Run(IReadOnlyCollection<string> metrics)
    {
        var catalog = load([]);
        var tests = catalog.Metrics.Where(metric => metrics.Count == 0 || metrics.Contains(metric.Name))
            .SelectMany(metric => metric.Metric.Tests.Select(test => (metric.Name, Test: test)))
            .ToImmutableArray();
        var plain = Run(catalog, [.. tests.Where(pair => pair.Test.Parameters.IsEmpty)]);
        var special = tests.Where(pair => !pair.Test.Parameters.IsEmpty).SelectMany(pair => Run(load(pair.Test.Parameters), [pair]));
        return [.. plain.Concat(special).OrderBy(result => tests.Select(pair => pair.Test).ToImmutableArray().IndexOf(result.Test))];
    }

    private static List<MetricTestResult> Run(Catalog catalog, ImmutableArray<(string Metric, MetricTest Test)> tests)
    {
        using var session = DuckDbSession.InMemory();
        session.RunAlone();
        foreach (var fact in catalog.Facts.Values)
        {
            var columns = fact.Shape.Columns.Select(column => $"{SqlLiteral.Identifier(column.Name)} {column.Type}");
            session.Execute($"CREATE TABLE {SqlLiteral.Identifier(fact.Name)} ({string.Join(", ", columns)})");
        }

        foreach (var dimension in catalog.Dimensions.Where(dimension => dimension.Top is not null))
        {
            session.Execute(TopValues.OfAll(dimension.Name));
        }

        session.Confine([]);
        var able = catalog with { Metrics = [.. catalog.Metrics.Select(OverAllRows)] };
        return [.. tests.Select(pair => Run(session, catalog, able, pair.Metric, pair.Test))];
    }

    /// <summary>The metric whatever is fed, and whatever the dates of rows.</summary>
    private static BoundMetric OverAllRows(BoundMetric metric) => metric with
    {
        Unavailable = null,
        Value = WithoutWindow(metric.Value),
        Numerator = WithoutWindow(metric.Numerator),
        Denominator = WithoutWindow(metric.Denominator),
        Sides = [.. metric.Sides.Select(side => WithoutWindow(side)!)],
    };

    private static BoundSide? WithoutWindow(BoundSide? side) => side is null ? null : side with { WindowDays = null };

    private static MetricTestResult Run(DuckDbSession session, Catalog catalog, Catalog able, string name, MetricTest test)
    {
        session.Execute("BEGIN");
        try
        {
            var metric = able.Metrics.First(candidate => candidate.Name == name);
            foreach (var rows in test.Given)
            {
                Insert(session, able.Facts[rows.Fact.Text], rows, metric);
            }

            var found = Value(session, able, metric);
            return new MetricTestResult(metric, test, IsExpected(found, test.Expected) ? null : RunErrors.TestFails(test.Span, name, found, test.Expected));
        }
        catch (SqlException error)
        {
            var metric = catalog.Metrics.First(candidate => candidate.Name == name);
            return new MetricTestResult(metric, test, RunErrors.TestBreaks(test.Span, name, error));
        }
        finally
        {
            session.Execute("ROLLBACK");
        }
    }

    /// <summary>Rows of a fact of several attributions are of the one that the metric is about, unless they say another.</summary>
    private static void Insert(DuckDbSession session, FactSchema fact, GivenRows given, BoundMetric metric)
    {
        foreach (var row in given.Rows)
        {
            var cells = row.Select(cell => (Column: cell.Column.Text, cell.Value)).ToList();
            if (fact.Fact.Partition is { } partition && !cells.Exists(cell => cell.Column == partition))
            {
                var side = metric.Sides.First(side => side.Fact.Name == fact.Name);
                cells.Add((partition, SqlLiteral.Text(side.Attribution!)));
            }

            session.Execute(cells.Count == 0
                ? $"INSERT INTO {SqlLiteral.Identifier(fact.Name)} DEFAULT VALUES"
                : $"INSERT INTO {SqlLiteral.Identifier(fact.Name)} ({string.Join(", ", cells.Select(cell => SqlLiteral.Identifier(cell.Column)))}) VALUES ({string.Join(", ", cells.Select(cell => cell.Value))})");
        }
    }

    private static double? Value(DuckDbSession session, Catalog catalog, BoundMetric metric)
    {
        var plan = Planner.Plan(catalog, Question.Of([metric], Grain.All, []), forBands: false);
        var columns = plan.Cuboids.SelectMany(cuboid => cuboid.Dimensions).Distinct().ToImmutableArray();
        new MetricTables(session, catalog.Templates, catalog.Settings, plan.Metrics, catalog.Metrics, _ => new SideSources(["covered"], [])).Create(plan.Shown, AlwaysCovered);
        var values = new ValuesRenderer(catalog.Templates, [Grain.All], [.. columns.Select(dimension => dimension.Name)], 0, DateRange.Everything);
        new BoardRun(session, catalog.Templates, plan, columns, values).Run();
        return session.Rows($"SELECT value FROM (\n{values.Values()}\n)").Rows is [[double value]] ? value : null;
    }

    private static bool IsExpected(double? found, decimal? expected) => found is { } value && expected is { } wanted
        ? Math.Abs(value - (double)wanted) <= 1e-9 * Math.Max(1, Math.Abs((double)wanted))
        : found is null && expected is null;
}
