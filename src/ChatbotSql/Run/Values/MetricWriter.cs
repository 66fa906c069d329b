using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Describe;
using ChatbotSql.Run.History;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>Writes <c>metrics</c>, <c>metric_values</c>, <c>scorecard_week</c>, <c>funnel</c>, the macros, and what diagnoses find.</summary>
/// <param name="versions">What the metrics mean now and have meant.</param>
internal sealed class MetricWriter(DuckDbSession session, Catalog catalog, MetricVersions versions, DiagnosticBag diagnostics)
{
    private static readonly (string Column, string Comment)[] Values =
    [
        ("metric", "The metric; see metrics."),
        ("grain", "The length of the period: day, week, month, quarter, year, or all for one period that holds everything."),
        ("period_start", "The first local date of the period, in the zone of meta.settings; NULL for grain all."),
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

    /// <summary>Removes what an earlier build wrote.</summary>
    public static void Remove(DuckDbSession session, TemplateEngine templates)
    {
        DiagnosisWriter.Remove(session);
        MacroWriter.Remove(session, templates);
        session.Execute(templates.Render("outputs/remove", new Dictionary<string, object?>()));
    }

    public void Write(BuildSteps steps)
    {
        WriteTopValues();
        StatedSettings.Write(session, catalog);
        MetricDefinitions.Write(session, catalog, versions);
        versions.Write(session, catalog);
        var plan = Planner.PlanBuild(catalog);
        var columns = catalog.Dimensions.Select(dimension => dimension.Name).ToImmutableArray();
        var values = new ValuesRenderer(catalog.Templates, Enum.GetValues<Grain>(), columns, Planner.WeekShift(catalog.Settings), DateRange.Everything);
        new MetricTables(session, catalog.Templates, catalog.Settings, plan.Metrics, [], catalog.SourcesOf).Create(plan.Shown, "meta.coverage");
        try
        {
            CellTableRecord.Write(session, catalog.Templates, new BoardRun(session, catalog.Templates, plan, catalog.Dimensions, values).Run(steps.Part));
        }
        catch (SqlException error) when (error.MayBeOfDefinitions)
        {
            ReportFailing(plan, error);
        }

        WriteValues(values);
        WriteScorecards();
        WriteFunnel();
        new MacroWriter(session, catalog).Write();
        new DiagnosisWriter(session, catalog).Write();
    }

    /// <summary>Reports what fails: the dimensions, or else the metrics over facts, or else what is made of these, or else, as there are many of them, segments.</summary>
    private void ReportFailing(BoardPlan plan, SqlException error)
    {
        var failing = new FailingDefinitions(session, catalog, plan);
        diagnostics.AddRange(FailingDefinitions.First(
            () => failing.Dimensions(catalog.Dimensions),
            () => failing.Alone(plan.Metrics.Where(metric => !metric.Metric.IsFormula), metric => Whole(metric, [])),
            () => [.. failing.Alone(plan.Metrics.Where(metric => metric.Metric.IsFormula), metric => Whole(metric, [])), .. failing.OverCells()],
            () => failing.Alone(plan.Metrics, metric => Planner.SegmentsOf(catalog, metric).SelectMany(segment => Whole(metric, segment)))));
        diagnostics.ThrowIfErrors();
        throw new ProjectException([RunErrors.MetricsFail(error, catalog.Settings)]);
    }

    private static IEnumerable<Question> Whole(BoundMetric metric, ImmutableArray<BoundDimension> segment) => [Question.Of([metric], Grain.Day, segment), Question.Of([metric], Grain.All, segment)];

    /// <summary>Writes the macros of dimensions whose rare values are one, which the macros of metrics need as well.</summary>
    private void WriteTopValues()
    {
        foreach (var dimension in catalog.Dimensions.Where(dimension => dimension.Top is not null))
        {
            diagnostics.AddRange(FailingDefinitions.Try(catalog, dimension, () => TopMacros.Make(session, dimension.Top!, "MACRO")));
            diagnostics.ThrowIfErrors();
            session.Execute($"COMMENT ON MACRO main.{dimension.Top!.Macro} IS {SqlLiteral.Text($"The value that dimension {dimension.Name} has for an item: itself if it is one of the {dimension.Top.Most} most frequent, or else (other).")}");
        }
    }

    private void WriteValues(ValuesRenderer values)
    {
        session.Execute(values.CellTable());
        session.Execute(catalog.Templates.Render("outputs/stored_values", new Dictionary<string, object?> { ["values"] = values.StoredValues() }));
        Describe("metric_values", Values);
    }

    /// <summary>Comments on columns of a table that is split by dimensions.</summary>
    private void Describe(string table, IEnumerable<(string Column, string Comment)> columns) =>
        Comments.Write(session, $"main.{table}", columns.Append(("segment", DescribeSegment())).Concat(catalog.Dimensions.Select(dimension => (dimension.Name, dimension.Description))));

    /// <summary>What names a segment, with one of the project's own that the order of its dimensions shows by.</summary>
    private string DescribeSegment()
    {
        var pair = catalog.Metrics.SelectMany(metric => Planner.SegmentsOf(catalog, metric)).FirstOrDefault(segment => segment.Length == 2);
        var example = pair.IsDefault ? "" : $", such as {DerivedPlan.NameOf(pair)}";
        return $"The dimensions that the row is split by, in the order of their declaration{example}; all where it is by none. Other dimension columns are NULL.";
    }

    private void WriteScorecards()
    {
        var names = catalog.Model.Scorecards.SelectMany(scorecard => scorecard.Metrics).Select(metric => metric.Text).ToHashSet(StringComparer.Ordinal);
        var metrics = catalog.Metrics.Where(metric => names.Contains(metric.Name)).Select(metric => new Dictionary<string, object?> { ["name"] = metric.Name, ["label"] = metric.Label }).ToList();
        if (metrics.Count > 0)
        {
            session.Execute(catalog.Templates.Render("outputs/scorecard_week", new Dictionary<string, object?> { ["metrics"] = metrics }));
        }
    }

    private void WriteFunnel()
    {
        var stages = catalog.Model.Funnel.Select(stage => catalog.Metrics.First(metric => metric.Name == stage.Text)).Where(metric => metric.Unavailable is null);
        session.Execute(catalog.Templates.Render("outputs/funnel", new Dictionary<string, object?>
        {
            ["columns"] = catalog.Dimensions.Select(dimension => dimension.Name).ToImmutableArray(),
            ["stages"] = stages.Select((metric, index) => new Dictionary<string, object?> { ["number"] = index + 1, ["ordinal"] = catalog.Metrics.IndexOf(metric) + 1, ["metric"] = metric.Name, ["label"] = metric.Label }).ToImmutableArray(),
        }));
        Describe("funnel", Values.Where(comment => comment.Column is "grain" or "period_start"));
    }
}
