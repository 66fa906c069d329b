using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The words that go with a metric.</summary>
/// <param name="LabelWithout">The label to use where no source states the rule that is the key.</param>
/// <param name="LabelRuWithout">The same in Russian.</param>
/// <param name="DescriptionRu">The description in Russian; null where none is written.</param>
public sealed record MetricTexts(
    string Label,
    string? LabelRu,
    ImmutableSortedDictionary<string, string> LabelWithout,
    ImmutableSortedDictionary<string, string> LabelRuWithout,
    string Description,
    string? DescriptionRu,
    string? Owner);
