using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Writes <c>metrics</c> and <c>metric_values</c>.</summary>
internal sealed class MetricWriter(DuckDbSession session, Catalog catalog, DiagnosticBag diagnostics)
{
    /// <summary>Up to here statements cost more to plan than to run; beyond it memory counts, which all grains at once need more of.</summary>
    private const long FewRows = 2_000_000;

    private static readonly (string Column, string Comment)[] Comments =
    [
        ("metric", "The metric; see metrics."),
        ("grain", "The length of the period: day, week, month, quarter, year, or all for one period that holds everything."),
        ("period_start", "The first local date of the period; NULL for grain all."),
        ("segment", "The dimensions that the row is split by: all, intent, intent+channel; other dimension columns are NULL."),
        ("value", "The value; NULL where reason says why."),
        ("numerator", "The numerator of a ratio."),
        ("denominator", "The denominator of a ratio."),
        ("sample_size", "The denominator of a ratio, or the rows aggregated."),
        ("interval", "How ci_low and ci_high were computed: wilson, clustered or order_statistics."),
        ("ci_low", "The lower end of the 95% interval."),
        ("ci_high", "The upper end of the 95% interval."),
        ("previous_value", "The value of the calendar period before; NULL where either period is incomplete."),
        ("change", "value less previous_value."),
        ("change_ratio", "change over previous_value."),
        ("is_complete", "Whether every feeding source covers the whole period and it has matured."),
        ("band", "The label of the benchmark band that the value stands in; none for incomplete periods."),
        ("status", "good, ok or bad, by the band."),
        ("reason", "Why the value is NULL: no_denominator, not_covered, not_available or no_rows."),
    ];

    public void Write()
    {
        MetricDefinitions.Write(session, catalog);
        var plan = Planner.PlanBuild(catalog, grainsTogether: Rows() <= FewRows);
        var columns = catalog.Dimensions.Select(dimension => dimension.Name).ToImmutableArray();
        var values = new ValuesRenderer(catalog.Templates, Enum.GetValues<Grain>(), columns, Planner.WeekShift(catalog.Settings), null);
        new MetricTables(session, catalog.Settings, plan.Metrics, catalog.SourcesOf).Create(catalog.Dimensions, plan.Shown, "meta.coverage");
        var run = new BoardRun(session, catalog.Templates, plan, values);
        foreach (var cuboid in plan.Cuboids)
        {
            Estimate(run, cuboid);
        }

        run.Complete();
        WriteValues(values);
        WriteFunnel();
        WarnOfRatesAboveOne();
    }

    /// <summary>The rows of all facts.</summary>
    private long Rows() => catalog.Facts.Keys.Sum(fact => session.Scalar<long>($"SELECT count(*) FROM main.{SqlLiteral.Identifier(fact)}"));

    private void Estimate(BoardRun run, CuboidPlan cuboid)
    {
        try
        {
            run.Estimate(cuboid);
        }
        catch (SqlException error)
        {
            foreach (var (metric, reason) in Failing(run, cuboid).DefaultIfEmpty((cuboid.Metrics[0].Metric, error)))
            {
                diagnostics.Add(RunErrors.MetricFails(metric.Metric.Name, reason));
            }

            diagnostics.ThrowIfErrors();
        }
    }

    /// <summary>The metrics of a plan that fail on their own, and why.</summary>
    private List<(BoundMetric Metric, SqlException Reason)> Failing(BoardRun run, CuboidPlan cuboid) =>
    [
        .. cuboid.Metrics
            .Select(planned => (planned.Metric, Reason: Failure(run, Planner.Cuboid(catalog, Question.Of([planned.Metric], cuboid.Grain, cuboid.Dimensions), forBands: true) with { IsEveryGrain = cuboid.IsEveryGrain })))
            .Where(pair => pair.Reason is not null)
            .Select(pair => (pair.Metric, pair.Reason!)),
    ];

    private static SqlException? Failure(BoardRun run, CuboidPlan cuboid)
    {
        try
        {
            run.Estimate(cuboid);
            return null;
        }
        catch (SqlException error)
        {
            return error;
        }
    }

    private void WriteValues(ValuesRenderer values)
    {
        session.Execute($"CREATE TABLE main.metric_values AS\n{values.Values()}");
        session.Execute("COMMENT ON TABLE main.metric_values IS 'Every metric for every period and segment, one row each.'");
        Describe("metric_values", Comments);
    }

    /// <summary>Comments on columns of a table that is split by dimensions.</summary>
    private void Describe(string table, IEnumerable<(string Column, string Comment)> comments)
    {
        var dimensions = catalog.Dimensions.Select(dimension => (dimension.Name, dimension.Description));
        foreach (var (column, comment) in comments.Concat(dimensions))
        {
            session.Execute($"COMMENT ON COLUMN main.{table}.{SqlLiteral.Identifier(column)} IS {SqlLiteral.Text(comment)}");
        }
    }

    private void WriteFunnel()
    {
        var stages = catalog.Model.Funnel.Select(stage => catalog.Metrics.First(metric => metric.Name == stage.Text)).Where(metric => metric.Unavailable is null);
        session.Execute(catalog.Templates.Render("outputs/funnel", new Dictionary<string, object?>
        {
            ["columns"] = catalog.Dimensions.Select(dimension => dimension.Name).ToImmutableArray(),
            ["stages"] = stages.Select((metric, index) => new Dictionary<string, object?> { ["number"] = index + 1, ["metric"] = metric.Name, ["label"] = metric.Label }).ToImmutableArray(),
        }));
        Describe("funnel", Comments.Where(comment => comment.Column is "grain" or "period_start" or "segment"));
    }

    private void WarnOfRatesAboveOne()
    {
        var rows = session.Rows("""
            SELECT metric, count(*)
            FROM main.metric_values
            INNER JOIN metric_traits USING (metric)
            WHERE is_percent AND value > 1
            GROUP BY metric
            ORDER BY metric
            """).Rows;
        foreach (var row in rows)
        {
            var metric = catalog.Metrics.First(metric => metric.Name == (string)row[0]!);
            diagnostics.Add(RunErrors.RateAboveOne(metric.Metric.Name, (long)row[1]!));
        }
    }
}
