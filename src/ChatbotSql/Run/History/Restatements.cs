using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build which values of complete periods have changed, and why.</summary>
/// <param name="hasEarlier">Whether the values of the build before are there to compare with.</param>
/// <param name="rules">The rules that attributions had then.</param>
internal sealed class Restatements(DuckDbSession session, Catalog catalog, bool hasEarlier, AttributionRules rules)
{
    /// <summary>Attaches the file that is there, and tells whether it is one whose values can be compared. One that cannot be opened is reported.</summary>
    /// <exception cref="SqlException">Another process writes to it.</exception>
    public static bool Attach(DuckDbSession session, string database, DiagnosticBag diagnostics)
    {
        if (!File.Exists(database))
        {
            return false;
        }

        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(database)} AS {EarlierBuild.Catalog} (READ_ONLY)");
        }
        catch (SqlException error) when (!error.IsLocked)
        {
            diagnostics.Add(BuildErrors.HistoryIsLost(database));
            return false;
        }

        return HasValues(session);
    }

    private static bool HasValues(DuckDbSession session)
    {
        try
        {
            session.Rows($"SELECT restated_at FROM {EarlierBuild.Catalog}.meta.restatements LIMIT 0");
            session.Rows($"SELECT metric, grain, period_start, segment, value, is_complete FROM {EarlierBuild.Catalog}.main.metric_values LIMIT 0");
            return true;
        }
        catch (SqlException)
        {
            return false;
        }
    }

    /// <summary>Writes those of the builds before and those of this one.</summary>
    /// <returns>What this build restated.</returns>
    public Restated Write(BuildStart start)
    {
        var at = SqlLiteral.Timestamp(start.At.UtcDateTime);
        session.Execute(catalog.Templates.Render("outputs/restatements", new Dictionary<string, object?>
        {
            ["earlier"] = hasEarlier ? EarlierBuild.Catalog : null,
            ["at"] = at,
            ["dimensions"] = hasEarlier ? Dimensions() : [],
            ["attributed"] = SqlLiteral.List(Attributed()),
            ["data_version"] = start.Version.Data,
            ["rules_version"] = start.Version.Rules,
            ["values_version"] = start.Version.Values,
        }));
        return Restated.In(session, at);
    }

    /// <summary>The dimensions that cells had then and have now.</summary>
    private List<string> Dimensions()
    {
        var then = session.Describe($"FROM {EarlierBuild.Catalog}.meta.cells").Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Dimensions.Select(dimension => dimension.Name).Where(then.Contains)];
    }

    /// <summary>The metrics of attributions whose rule is another.</summary>
    private IEnumerable<string> Attributed()
    {
        var changed = rules.Changed(catalog).Select(rule => rule.Attribution.Name.Text).ToHashSet(StringComparer.Ordinal);
        return catalog.Metrics.Where(metric => metric.Sides.Any(side => side.Attribution is { } attribution && changed.Contains(attribution))).Select(metric => metric.Name);
    }
}
