using System.Collections.Immutable;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>What a metric is judged in the light of.</summary>
/// <param name="Metrics">The metrics that fit, by name.</param>
internal sealed record GuardedProject(ProjectModel Model, ImmutableDictionary<string, BoundMetric> Metrics)
{
    private readonly Dictionary<string, string> normal = new(StringComparer.Ordinal);

    /// <summary>The words and signs of SQL in lower case, apart by one space: what differs in layout only is the same.</summary>
    public string Normal(string sql)
    {
        if (!normal.TryGetValue(sql, out var text))
        {
            normal[sql] = text = string.Join(' ', SqlLexer.Tokens(sql).Select(token => sql[token.Start..token.End].ToLowerInvariant()));
        }

        return text;
    }

    /// <summary>The columns that the partners of a metric read; null where one of them does not fit, so that nobody knows.</summary>
    public ImmutableHashSet<string>? PartnersRead(Metric metric)
    {
        var partners = metric.ReadWith.Select(partner => Metrics.GetValueOrDefault(partner.Text)).ToImmutableArray();
        return partners.Contains(null)
            ? null
            : partners.SelectMany(partner => partner!.Sides).SelectMany(side => side.Reads).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
