using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Explain;

/// <summary>What the definition of a metric states, and the metrics that it names.</summary>
internal sealed class MetricReferences(Catalog catalog, DuckDbSession session)
{
    private readonly ExpressionParser parser = new(session, new ParameterSet(catalog.Model.Parameters));

    /// <summary>The metrics that a metric names, and that they name in turn.</summary>
    public ImmutableArray<ExplainedPart> PartsOf(Metric metric) =>
        [.. Named(metric).Select(part => new ExplainedPart(part.Name.Text, LabelOf(part), part.Texts.Description, Formulas(part), PartsOf(part)))];

    /// <summary>The metric and all that it is made of, each once.</summary>
    public ImmutableArray<Metric> Closure(Metric metric) =>
        [.. Named(metric).SelectMany(part => Closure(part)).Prepend(metric).DistinctBy(part => part.Name.Text)];

    /// <summary>The SQL of the definition, in the order in which it is read.</summary>
    public static ImmutableArray<StatedSql> Formulas(Metric metric) =>
    [
        .. Side("value", metric.Value),
        .. Side("numerator", metric.Numerator),
        .. Side("denominator", metric.Denominator),
        .. Stated("formula", metric.Formula),
        .. Stated("where", metric.Where),
    ];

    /// <summary>The names of the parameters in SQL.</summary>
    public static IEnumerable<string> ParametersIn(string sql) => SqlLexer.Tokens(sql)
        .Where(token => token.Kind == SqlTokenKind.Parameter)
        .Select(token => sql[(token.Start + 1)..token.End]);

    public static string Place(SourceSpan span) => $"{span.Source.Path}:{span.Line}";

    private IEnumerable<Metric> Named(Metric metric)
    {
        var operands = metric.Formula is null ? [] : parser.Parse(metric.Formula, new DiagnosticBag())?.Columns.Select(column => column.Name) ?? [];
        Located?[] sides = [metric.Numerator?.Metric, metric.Denominator?.Metric, metric.Value?.Metric, metric.Standardise?.To];
        return sides.OfType<Located>().Select(name => name.Text).Concat(operands).Distinct()
            .Select(name => catalog.Model.Find(name, metric.Attribution))
            .OfType<Metric>();
    }

    private string LabelOf(Metric metric) => catalog.Metrics.FirstOrDefault(bound => bound.Name == metric.Name.Text)?.Label ?? metric.Texts.Label;

    private static IEnumerable<StatedSql> Side(string role, MetricSide? side) => side is null ? [] :
    [
        .. Stated(role, side.Sql),
        .. side.Metric is { } metric ? [new StatedSql(role, metric.Text, Place(metric.Span))] : Array.Empty<StatedSql>(),
        .. Stated($"{role} where", side.Where),
    ];

    private static IEnumerable<StatedSql> Stated(string role, SqlText? sql) => sql is null ? [] : [new StatedSql(role, sql.Text, Place(sql.Span))];
}
