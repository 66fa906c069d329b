using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Explain;

/// <summary>What a metric is computed from: facts, the sources that feed them, and the project's rules over both.</summary>
/// <param name="closure">The metric and all that it is made of.</param>
internal sealed class MetricInputs(Catalog catalog, BoundMetric metric, ImmutableArray<Metric> closure)
{
    private readonly ImmutableArray<Fact> read = Reached(catalog, [.. metric.Sides.Select(side => side.Fact.Fact)]);

    public ImmutableArray<ExplainedFact> Facts() =>
    [
        .. metric.Sides.GroupBy(side => side.Fact.Name).Select(sides =>
        {
            var (fact, columns) = (sides.First().Fact, sides.SelectMany(side => side.Reads).ToHashSet(StringComparer.OrdinalIgnoreCase));
            var times = sides.Select(side => side.Time ?? fact.Fact.Time.Text).Distinct();
            return new ExplainedFact(fact.Name, fact.Fact.Description, fact.Fact.Key, string.Join(", ", times), Described(fact, columns));
        }),
    ];

    public ImmutableArray<ExplainedSource> Sources() =>
    [
        .. FeedingSources().Select(source => new ExplainedSource(source.Name.Text, source.Feeds.Text, [.. source.Files.Select(file => file.Text)])),
    ];

    /// <summary>The rules over conversations, where they are read, and those of the sources.</summary>
    public ImmutableArray<StatedSql> Rules() =>
    [
        .. ConversationRules().Select(rule => Stated($"conversations: {rule.Key.Text}", rule.Value)),
        .. FeedingSources().SelectMany(source => SourceRules(source).Select(rule => Stated($"{source.Name.Text}: {rule.Key}", rule.Value))),
    ];

    /// <summary>The constants that the SQL of the metric and its rules names, or that the templates of its facts use.</summary>
    public ImmutableSortedDictionary<string, string> Parameters()
    {
        var texts = closure.SelectMany(part => MetricReferences.Formulas(part)).Concat(Rules()).Select(stated => stated.Sql)
            .Concat(closure.SelectMany(part => part.Bands).SelectMany(band => new[] { band.Where?.Text, band.OnlyIf?.Text }).OfType<string>());
        var names = texts.SelectMany(MetricReferences.ParametersIn).Concat(read.SelectMany(fact => fact.Parameters)).ToHashSet(StringComparer.Ordinal);
        return catalog.Model.Parameters.Where(parameter => names.Contains(parameter.Name.Text))
            .ToImmutableSortedDictionary(parameter => parameter.Name.Text, parameter => parameter.Literal, StringComparer.Ordinal);
    }

    private IEnumerable<Source> FeedingSources() => catalog.Model.SourcesFeeding(read.SelectMany(fact => fact.Tables));

    private ImmutableArray<SqlEntry> ConversationRules() =>
        read.Any(fact => fact.Name.Text == Fact.Conversations) ? catalog.Model.ConversationRules : [];

    private static IEnumerable<KeyValuePair<string, SqlText>> SourceRules(Source source) => source.Rules
        .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .Concat(source.Where is { } where ? [KeyValuePair.Create("where", where)] : []);

    private static StatedSql Stated(string role, SqlText sql) => new(role, sql.Text, MetricReferences.Place(sql.Span));

    private static ImmutableSortedDictionary<string, string> Described(FactSchema fact, HashSet<string> columns) => fact.Shape.Columns
        .Where(column => columns.Contains(column.Name))
        .ToImmutableSortedDictionary(column => column.Name, column => fact.Fact.ColumnDescriptions.GetValueOrDefault(column.Name, ""), StringComparer.Ordinal);

    /// <summary>The facts and those that they are built from.</summary>
    private static ImmutableArray<Fact> Reached(Catalog catalog, ImmutableArray<Fact> facts)
    {
        var further = facts.SelectMany(fact => fact.Reads).Select(name => catalog.Model.Facts.First(fact => fact.Name.Text == name.Text));
        ImmutableArray<Fact> all = [.. facts.Concat(further).DistinctBy(fact => fact.Name.Text)];
        return all.Length == facts.Length ? all : Reached(catalog, all);
    }
}
