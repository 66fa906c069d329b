using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>Every segment and partner that a metric names exists, and the metric can be split that way.</summary>
internal static class ReferencesResolve
{
    /// <summary>Columns of <c>metric_values</c>, which no dimension may be called after.</summary>
    private static readonly ImmutableHashSet<string> ReservedNames =
    [
        "metric", "grain", "period_start", "segment", "value", "numerator", "denominator", "sample_size", "interval",
        "ci_low", "ci_high", "previous_value", "change", "change_ratio", "is_complete", "band", "status", "reason",
    ];

    /// <summary>Columns of <c>diagnoses</c>, which no dimension may be called after either.</summary>
    private static readonly ImmutableHashSet<string> ReservedForDiagnoses =
    [
        "diagnosis", "severity", "label", "label_ru", "week", "since", "p", "p_adjusted", "tests", "saw", "saw_ru", "text", "text_ru", "look_at", "look_at_ru", "evidence",
    ];

    /// <summary>Columns of <c>funnel</c> that are made beside those of dimensions.</summary>
    private static readonly ImmutableHashSet<string> ReservedForFunnel = ["stage", "stage_number", "stage_value", "of_first", "of_previous"];

    /// <summary>Columns that stand beside those of dimensions while values are computed.</summary>
    private static readonly ImmutableHashSet<string> ReservedForCells =
    [
        "cell", "clusters", "has_spine", "held_bands", "now_metric", "numerator_from", "period_end", "previous", "previous_start", "reads_from", "value_after", "value_before",
    ];

    /// <summary>Macros of the generated file, and functions that they use, beside which each metric has a macro of its own name.</summary>
    private static readonly ImmutableHashSet<string> ReservedForMacros =
    [
        "metric", "funnel", "help", "conversations_behind",
        "query", "unnest", "generate_series", "duckdb_functions", "duckdb_tables", "duckdb_views", "duckdb_columns",
    ];

    public static void Check(ProjectModel model, IReadOnlyCollection<BoundMetric> metrics, DiagnosticBag diagnostics)
    {
        CheckReserved(model, diagnostics);
        CheckSharedNames(model, diagnostics);
        var names = model.Metrics.Select(metric => metric.Name.Text).ToImmutableArray();
        foreach (var partner in model.Metrics.SelectMany(metric => metric.ReadWith).Where(partner => !names.Contains(partner.Text)))
        {
            diagnostics.Add(MetricErrors.UnknownMetric(partner, names));
        }

        foreach (var name in model.Scorecards.SelectMany(scorecard => scorecard.Metrics).Concat(model.Funnel).Concat(model.Vanities.SelectMany(vanity => vanity.UseInstead)).Where(name => !names.Contains(name.Text)))
        {
            diagnostics.Add(MetricErrors.UnknownMetric(name, names));
        }

        var dimensions = model.Dimensions.Select(dimension => dimension.Name.Text).ToImmutableArray();
        foreach (var name in model.Metrics.SelectMany(DimensionsOf).Where(name => !dimensions.Contains(name.Text)))
        {
            diagnostics.Add(MetricErrors.UnknownDimension(name, dimensions));
        }

        foreach (var metric in metrics.DistinctBy(metric => metric.Metric.Name.Span))
        {
            CheckConformance(model.Dimensions, metric, diagnostics);
        }
    }

    private static void CheckReserved(ProjectModel model, DiagnosticBag diagnostics)
    {
        (ImmutableHashSet<string>, string)[] tables =
            [(ReservedNames, "`metric_values`"), (ReservedForDiagnoses, "`diagnoses`"), (ReservedForFunnel, "`funnel`"), (ReservedForCells, "the tables that values are computed in")];
        foreach (var (reserved, table) in tables)
        {
            foreach (var dimension in model.Dimensions.Where(dimension => reserved.Contains(dimension.Name.Text)))
            {
                diagnostics.Add(MetricErrors.ReservedDimension(dimension.Name, table));
            }
        }

        foreach (var metric in model.Metrics.Where(metric => ReservedForMacros.Contains(metric.Name.Text)).DistinctBy(metric => metric.Name.Span))
        {
            diagnostics.Add(MetricErrors.ReservedMetric(metric.Name));
        }
    }

    /// <summary>Reports names that a metric and a dimension have, where the project can change one of them.</summary>
    private static void CheckSharedNames(ProjectModel model, DiagnosticBag diagnostics)
    {
        foreach (var metric in model.Metrics.Select(metric => metric.Name))
        {
            if (model.Dimensions.FirstOrDefault(dimension => dimension.Name.Text == metric.Text)?.Name is { } dimension)
            {
                var isShipped = ProjectLoader.IsShipped(metric.Span);
                diagnostics.Add(isShipped ? MetricErrors.SharedName(dimension, metric.Span) : MetricErrors.SharedName(metric, dimension.Span));
            }
        }
    }

    private static IEnumerable<Located> DimensionsOf(Metric metric) => metric.Segments.SelectMany(segment => segment.Dimensions);

    private static void CheckConformance(ImmutableArray<Dimension> dimensions, BoundMetric metric, DiagnosticBag diagnostics)
    {
        foreach (var name in DimensionsOf(metric.Metric))
        {
            var dimension = dimensions.FirstOrDefault(candidate => candidate.Name.Text == name.Text);
            if (dimension is not null && Lacking(metric, dimension) is { } fact)
            {
                diagnostics.Add(MetricErrors.DoesNotConform(name.Span, metric.Name, name.Text, fact, dimension.Facts.Select(item => item.Text)));
            }
        }
    }

    /// <summary>The first fact of the metric that the dimension is not declared for, or null.</summary>
    private static string? Lacking(BoundMetric metric, Dimension dimension) => metric.Sides
        .Select(side => side.Fact.Name)
        .FirstOrDefault(fact => dimension.Facts.All(conforming => conforming.Text != fact));
}
