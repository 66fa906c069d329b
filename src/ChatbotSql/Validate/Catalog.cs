using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate.Diagnoses;

namespace ChatbotSql.Validate;

/// <summary>A project that holds together: what plans are made from.</summary>
/// <param name="Rules">The project's rules over conversations with parameters replaced, by name.</param>
/// <param name="Dimensions">In the order of their declaration, which is the order of their columns.</param>
public sealed record Catalog(
    ProjectModel Model,
    TemplateEngine Templates,
    ImmutableArray<BoundSource> Sources,
    ImmutableSortedDictionary<string, FactSchema> Facts,
    ImmutableSortedDictionary<string, string> Rules,
    ImmutableArray<BoundDimension> Dimensions,
    ImmutableArray<BoundMetric> Metrics,
    ImmutableArray<BoundDiagnosis> Diagnoses)
{
    public Settings Settings => Model.Settings;

    /// <summary>The names of the sources that feed what a fact needs.</summary>
    public IEnumerable<string> SourcesOf(FactSchema fact) => Sources
        .Where(source => fact.Fact.Needs.Any(need => need.Text == source.Table.Name.Text))
        .Select(source => source.Name);
}
