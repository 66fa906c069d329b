using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate.Diagnoses;

namespace ChatbotSql.Validate;

/// <summary>A project that holds together: what plans are made from.</summary>
/// <remarks>
/// It never changes, and any number of threads may use it. It holds what the YAML files said when it was loaded, and which
/// raw files there were: whoever builds again and again loads it before each build. A build notices raw files that have
/// come since, and reads them; one that has changed or gone is an error. Questions of a catalog read whatever file builds,
/// be they of other processes, have made last.
/// </remarks>
/// <param name="Carried">The further columns of events that conversations keep.</param>
/// <param name="Rules">The project's rules over conversations with parameters replaced, by name.</param>
/// <param name="Dimensions">In the order of their declaration, which is the order of their columns.</param>
public sealed record Catalog(
    ProjectModel Model,
    TemplateEngine Templates,
    ImmutableArray<BoundSource> Sources,
    ImmutableArray<ColumnType> Carried,
    ImmutableSortedDictionary<string, FactSchema> Facts,
    ImmutableSortedDictionary<string, string> Rules,
    ImmutableArray<BoundDimension> Dimensions,
    ImmutableArray<BoundMetric> Metrics,
    ImmutableArray<BoundDiagnosis> Diagnoses)
{
    public Settings Settings => Model.Settings;

    /// <summary>What the generated file told of its build when the project was checked; null where it was not asked, or did not tell.</summary>
    internal RecordedVersion? Built { get; init; }

    /// <summary>The parameters whose values are not the project's own.</summary>
    internal ImmutableArray<string> GivenParameters { get; init; } = [];

    /// <summary>The sources that a side of a metric is computed from.</summary>
    public SideSources SourcesOf(BoundSide side)
    {
        var completing = side.Fact.Fact.CompleteWith
            .Where(table => table.Columns.IsEmpty || table.Columns.Any(column => side.Reads.Contains(column.Text)))
            .Select(table => table.Table);
        return new SideSources(NamesFeeding(side.Fact.Fact.Needs), NamesFeeding(completing));
    }

    /// <summary>The sources that feed any of some canonical tables, in the order of the project.</summary>
    internal IEnumerable<BoundSource> SourcesFeeding(params IEnumerable<string> tables) => Sources.Where(source => source.Source.FeedsAny(tables));

    private ImmutableArray<string> NamesFeeding(IEnumerable<Located> tables) => [.. SourcesFeeding(tables.Select(table => table.Text)).Select(source => source.Name)];
}
