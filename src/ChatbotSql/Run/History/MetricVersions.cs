using ChatbotSql.DuckDb;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build what metrics have meant.</summary>
internal sealed record MetricVersions(DefinitionHistory History)
{
    /// <summary>Those of the attached file of the build before.</summary>
    public static MetricVersions In(DuckDbSession session) => new(DefinitionHistory.In(session, "metric_versions", "metric", "version"));

    /// <summary>The versions of before, and those that are new.</summary>
    public MetricVersions With(Catalog catalog, DateTimeOffset at) =>
        new(History.With(catalog.Metrics.Select(metric => (metric.Name, MetricMeaning.VersionOf(catalog, metric))), at));

    /// <summary>What a metric means now.</summary>
    public DefinitionVersion Of(string metric) => History.InForce.First(version => version.Name == metric);

    public void Write(DuckDbSession session, Catalog catalog) => History.Write(session, catalog.Templates);
}
