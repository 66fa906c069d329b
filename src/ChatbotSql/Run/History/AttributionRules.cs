using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build by which rules attributions have been.</summary>
/// <param name="Earlier">Those that the file knows which is there before a build.</param>
internal sealed record AttributionRules(ImmutableArray<AttributionRule> Earlier)
{
    /// <summary>Those of the attached file of the build before; none where there is no such file, or none that this tool can read.</summary>
    public static AttributionRules In(DuckDbSession session)
    {
        try
        {
            var rows = session.Rows($"SELECT attribution, rule, since, until FROM {EarlierBuild.Catalog}.meta.attribution_rules ORDER BY attribution, since").Rows;
            return new AttributionRules([.. rows.Select(row => new AttributionRule((string)row[0]!, (string)row[1]!, (DateTime)row[2]!, (DateTime?)row[3]))]);
        }
        catch (SqlException)
        {
            return new AttributionRules([]);
        }
    }

    /// <summary>The attributions whose rules are no longer what they were.</summary>
    public IEnumerable<(Attribution Attribution, string Before)> Changed(Catalog catalog) =>
        from attribution in catalog.Model.Attributions
        from rule in Earlier
        where rule.Attribution == attribution.Name.Text && rule.Until is null && rule.Rule != attribution.Rule
        select (attribution, rule.Rule);

    public void Write(DuckDbSession session, Catalog catalog, DateTimeOffset now) =>
        session.Execute(catalog.Templates.Render("outputs/attribution_rules", new Dictionary<string, object?>
        {
            ["rules"] = With(catalog, now.UtcDateTime).Select(rule => new Dictionary<string, object?>
            {
                ["attribution"] = rule.Attribution,
                ["rule"] = rule.Rule,
                ["since"] = SqlLiteral.Timestamp(rule.Since),
                ["until"] = rule.Until is { } until ? SqlLiteral.Timestamp(until) : "NULL",
            }).ToImmutableArray(),
        }));

    /// <summary>The rules of before, ended where they are not in force now, and those that are new.</summary>
    private IEnumerable<AttributionRule> With(Catalog catalog, DateTime now)
    {
        var inForce = catalog.Model.Attributions.Select(attribution => (attribution.Name.Text, attribution.Rule)).ToHashSet();
        var kept = Earlier.Select(rule => rule.Until is null && !inForce.Contains((rule.Attribution, rule.Rule)) ? rule with { Until = now } : rule).ToList();
        var begun = inForce.Where(rule => !kept.Exists(old => old.Until is null && (old.Attribution, old.Rule) == rule)).Select(rule => new AttributionRule(rule.Text, rule.Rule, now, null));
        return kept.Concat(begun).OrderBy(rule => rule.Attribution, StringComparer.Ordinal).ThenBy(rule => rule.Since);
    }
}
