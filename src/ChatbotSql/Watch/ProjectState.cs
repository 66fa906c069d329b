using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Watch;

/// <summary>A project as it is after a save.</summary>
/// <param name="Changed">The files that were saved, by path relative to the project's folder; none at first.</param>
/// <param name="Catalog">The project, or null where it has errors.</param>
/// <param name="Metric">The metric being edited, or null where none is.</param>
/// <param name="Glance">Its SQL and values; null without a metric, or where it cannot be computed.</param>
/// <param name="Diagnostics">Errors and warnings.</param>
public sealed record ProjectState(
    ImmutableArray<string> Changed,
    Catalog? Catalog,
    BoundMetric? Metric,
    MetricGlance? Glance,
    ImmutableArray<Diagnostic> Diagnostics);
