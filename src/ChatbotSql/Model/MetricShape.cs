using System.Collections.Immutable;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The three shapes of a metric, told by its keys: <c>value</c>, <c>numerator</c> and <c>denominator</c>, or <c>formula</c>.</summary>
internal static class MetricShape
{
    /// <summary>One key of each shape.</summary>
    private static readonly ImmutableArray<string> Firsts = ["value", "numerator", "formula"];

    public static ImmutableArray<string> Keys { get; } = ["value", "numerator", "denominator", "formula", "standardise"];

    /// <summary>Whether a metric has one shape and no key that belongs to another.</summary>
    public static bool Fits(YamlMapping metric) => IsOne(metric) && !StandardisesNothing(metric);

    public static bool IsOne(YamlMapping metric) =>
        Has(metric, "numerator") == Has(metric, "denominator") && Firsts.Count(key => Has(metric, key)) == 1;

    public static bool StandardisesNothing(YamlMapping metric) => Has(metric, "standardise") && !Has(metric, "formula");

    /// <summary>The keys of shapes that a metric has.</summary>
    public static ImmutableArray<string> KeysOf(YamlMapping metric) => [.. Keys.Where(key => Has(metric, key))];

    private static bool Has(YamlMapping metric, string key) => metric.Find(key) is not (null or YamlScalar { IsNull: true });
}
