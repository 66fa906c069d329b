using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build what metrics have meant.</summary>
/// <param name="Known">In the order of metrics and times.</param>
internal sealed record MetricVersions(ImmutableArray<MetricVersion> Known)
{
    /// <summary>Those of the attached file of the build before; none where there is no such file, or none that this tool can read.</summary>
    public static MetricVersions In(DuckDbSession session)
    {
        try
        {
            var rows = session.Rows($"SELECT metric, version, since, until FROM {EarlierBuild.Catalog}.meta.metric_versions ORDER BY metric, since").Rows;
            return new MetricVersions([.. rows.Select(row => new MetricVersion((string)row[0]!, (string)row[1]!, (DateTime)row[2]!, (DateTime?)row[3]))]);
        }
        catch (SqlException)
        {
            return new MetricVersions([]);
        }
    }

    /// <summary>The versions of before, ended where metrics no longer mean that, and those that are new.</summary>
    public MetricVersions With(Catalog catalog, DateTimeOffset at)
    {
        var now = at.UtcDateTime;
        var meant = catalog.Metrics.Select(metric => (metric.Name, Version: MetricMeaning.VersionOf(catalog, metric))).ToHashSet();
        var kept = Known.Select(version => version.Until is null && !meant.Contains((version.Metric, version.Version)) ? version with { Until = now } : version).ToList();
        var current = kept.Where(version => version.Until is null).Select(version => version.Metric).ToHashSet();
        var begun = meant.Where(metric => !current.Contains(metric.Name)).Select(metric => new MetricVersion(metric.Name, metric.Version, now, null));
        return new MetricVersions([.. kept.Concat(begun).OrderBy(version => version.Metric, StringComparer.Ordinal).ThenBy(version => version.Since)]);
    }

    /// <summary>What a metric means now.</summary>
    public MetricVersion Of(string metric) => Known.First(version => version.Metric == metric && version.Until is null);

    public void Write(DuckDbSession session, Catalog catalog) => session.Execute(catalog.Templates.Render("outputs/metric_versions", new Dictionary<string, object?>
    {
        ["versions"] = Known.Select(version => new Dictionary<string, object?>
        {
            ["metric"] = version.Metric,
            ["version"] = version.Version,
            ["since"] = SqlLiteral.Timestamp(version.Since),
            ["until"] = version.Until is { } until ? SqlLiteral.Timestamp(until) : "NULL",
        }).ToImmutableArray(),
    }));
}
