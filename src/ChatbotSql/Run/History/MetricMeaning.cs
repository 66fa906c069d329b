using System.Security.Cryptography;
using System.Text;
using ChatbotSql.Run.Describe;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>What a metric means, as a checksum: labels, descriptions and bands have no say, nor what it is split by.</summary>
internal static class MetricMeaning
{
    /// <summary>Twelve hexadecimal digits that change when the meaning does.</summary>
    public static string VersionOf(Catalog catalog, BoundMetric metric)
    {
        // A formula says which metrics it is made of, and its sides what these mean.
        var facts = metric.Sides.Select(side => side.Fact).DistinctBy(fact => fact.Name).SelectMany(fact => RulesOf(catalog, fact, []));
        var meaning = string.Join('\n', metric.Sides.Select(side => SideOf(catalog, side)).Concat(facts.Distinct().Order(StringComparer.Ordinal)).Prepend(MetricDefinitions.Sql(metric)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)))[..12];
    }

    private static string SideOf(Catalog catalog, BoundSide side)
    {
        var attribution = catalog.Model.Attributions.FirstOrDefault(attribution => attribution.Name.Text == side.Attribution)?.Rule;
        return $"{MetricDefinitions.SideSql(side)}|{side.Time}|{side.WindowDays}|{side.MaturesDays}|{attribution}";
    }

    /// <summary>The rules by which a fact, and those that it is made of, are what they are.</summary>
    private static IEnumerable<string> RulesOf(Catalog catalog, FactSchema fact, HashSet<string> seen)
    {
        if (!seen.Add(fact.Name))
        {
            return [];
        }

        var rules = fact.Fact.Rules.Where(catalog.Rules.ContainsKey).Select(rule => $"{fact.Name}: {rule} = {catalog.Rules[rule]}");
        var flows = fact.Fact.Rules.IsEmpty ? [] : catalog.Model.Flows.Select(flow => $"{fact.Name}: {flow}");
        var parameters = catalog.Model.Parameters.Where(parameter => fact.Fact.Parameters.Contains(parameter.Name.Text)).Select(parameter => $"{fact.Name}: ${parameter.Name.Text} = {parameter.Literal}");
        var sources = catalog.SourcesFeeding(fact.Fact.Tables).SelectMany(source => source.Rules.Select(rule => $"{source.Name}: {rule.Key} = {rule.Value}"));
        var parents = fact.Fact.Reads.Where(parent => catalog.Facts.ContainsKey(parent.Text)).SelectMany(parent => RulesOf(catalog, catalog.Facts[parent.Text], seen));
        return [.. rules, .. flows, .. parameters, .. sources, .. parents];
    }
}
