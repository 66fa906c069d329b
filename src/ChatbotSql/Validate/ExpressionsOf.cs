using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>
/// Finds the expressions of a project, to have DuckDB look at all of them at once: a statement for each of
/// hundreds would take seconds. What it misses is looked at when it is asked for.
/// </summary>
internal sealed class ExpressionsOf(ProjectModel model, ExpressionParser parser, ExpressionBinder binder)
{
    private readonly ILookup<string, OverFact> byFact = model.Metrics.SelectMany(OverFacts).Concat(model.Dimensions.SelectMany(OverFacts)).ToLookup(pair => pair.Fact);

    /// <summary>Every formula and condition, whatever it is over.</summary>
    public static IEnumerable<SqlText> All(ProjectModel model) => OverRows(model)
        .Concat(model.Metrics.SelectMany(metric => metric.Bands.SelectMany(band => new[] { band.Where, band.OnlyIf }).Prepend(metric.Formula)).OfType<SqlText>())
        .Concat(model.Sources.SelectMany(source => source.Columns.Select(column => column.Value).Concat(source.Rules.Values).Append(source.Where)).OfType<SqlText>());

    /// <summary>What metrics, dimensions and rules compute over the rows of facts.</summary>
    public static IEnumerable<SqlText> OverRows(ProjectModel model) => model.Metrics
        .SelectMany(metric => Sides(metric).SelectMany(side => new[] { side.Sql, side.Where }).Append(metric.Where))
        .Concat(model.Dimensions.Select(dimension => dimension.Sql))
        .Concat(model.ConversationRules.Select(rule => rule.Value))
        .OfType<SqlText>();

    /// <summary>Learns the types of what metrics and dimensions compute over a fact.</summary>
    public void Prepare(FactSchema fact) => binder.Prepare(fact.Shape, [.. byFact[fact.Name].Select(pair => Parse(pair.Sql)).OfType<Expression>()]);

    /// <summary>Learns the types of formulas and of conditions on other metrics.</summary>
    public void Prepare(TableShape metrics)
    {
        var expressions = model.Metrics.SelectMany(metric => metric.Bands.Select(band => band.OnlyIf).Prepend(metric.Formula)).OfType<SqlText>();
        binder.Prepare(metrics, [.. expressions.Select(Parse).OfType<Expression>().Where(expression => expression.Aggregates.IsEmpty)]);
    }

    private static IEnumerable<OverFact> OverFacts(Metric metric) =>
        from side in Sides(metric)
        let fact = (side.Fact ?? metric.Fact)?.Text
        where fact is not null
        from sql in new[] { side.Sql, side.Where, metric.Where }
        where sql is not null
        select new OverFact(fact, sql);

    private static IEnumerable<OverFact> OverFacts(Dimension dimension) =>
        dimension.Sql is { } sql ? dimension.Facts.Select(fact => new OverFact(fact.Text, sql)) : [];

    private static IEnumerable<MetricSide> Sides(Metric metric) =>
        new[] { metric.Value, metric.Numerator, metric.Denominator }.OfType<MetricSide>();

    private Expression? Parse(SqlText sql) => parser.Parse(sql, new DiagnosticBag());

    private sealed record OverFact(string Fact, SqlText Sql);
}
