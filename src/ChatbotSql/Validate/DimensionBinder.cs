using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>Fits dimensions to the facts that they are declared for.</summary>
internal sealed class DimensionBinder(
    ExpressionParser parser,
    ExpressionBinder binder,
    ImmutableSortedDictionary<string, FactSchema> facts,
    IReadOnlyCollection<string> declaredFacts,
    DiagnosticBag diagnostics)
{
    public BoundDimension Bind(Dimension dimension)
    {
        var sql = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var types = new HashSet<string>();
        var expression = dimension.Sql is null ? null : parser.Parse(dimension.Sql, diagnostics);
        foreach (var name in dimension.Facts)
        {
            if (!declaredFacts.Contains(name.Text))
            {
                diagnostics.Add(MetricErrors.UnknownFact(name, declaredFacts));
            }
            else if (facts.TryGetValue(name.Text, out var fact) && TypeIn(dimension, expression, fact) is { } type)
            {
                sql[name.Text] = expression is null ? dimension.Name.Text : $"({expression.Text})";
                types.Add(type);
            }
        }

        return dimension.Top is { } most && dimension.Facts.Where(fact => sql.ContainsKey(fact.Text)).OrderBy(fact => facts[fact.Text].Unavailable is not null).FirstOrDefault() is { } first
            ? OfTop(dimension, new TopValues(dimension.Name.Text, most, first.Text, $"CAST({sql[first.Text]} AS VARCHAR)"), sql.ToImmutable())
            : new BoundDimension(dimension.Name.Text, sql.ToImmutable(), types is { Count: 1 } && types.Contains("BOOLEAN") ? "BOOLEAN" : "VARCHAR", dimension.Description);
    }

    private static BoundDimension OfTop(Dimension dimension, TopValues top, ImmutableSortedDictionary<string, string> sql) => new(
        dimension.Name.Text, sql.ToImmutableSortedDictionary(pair => pair.Key, pair => $"{top.Macro}(CAST({pair.Value} AS VARCHAR))", StringComparer.Ordinal), "VARCHAR", dimension.Description, top);

    private string? TypeIn(Dimension dimension, Expression? expression, FactSchema fact)
    {
        if (dimension.Sql is not null)
        {
            return expression is null ? null : binder.TypeOfRow(expression, fact.Shape);
        }

        var type = fact.Shape.TypeOf(dimension.Name.Text);
        if (fact.Shape.Lacks(dimension.Name.Text))
        {
            diagnostics.Add(MetricErrors.DimensionHasNoColumn(dimension.Name, fact.Name, ToMap(dimension.Name.Text, fact)));
        }

        return type;
    }

    /// <summary>How a shipped fact would have a column; what a project's own takes on is its template's to say.</summary>
    private static string? ToMap(string column, FactSchema fact)
    {
        var table = fact.Fact.Needs.Any(need => need.Text == fact.Fact.Table) ? fact.Fact.Table : CanonicalTable.Events;
        return !ProjectLoader.IsShipped(fact.Fact.Name.Span) ? null : fact.Shape.Mappable.GetValueOrDefault(column) ?? $"map it under `columns` of a source of `{table}`";
    }
}
