using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Fits the conditions of bands to dimensions and to other metrics.</summary>
internal sealed class BandBinder(
    ProjectModel model,
    ExpressionParser parser,
    ExpressionBinder binder,
    TableShape metricShape,
    ImmutableArray<BoundDimension> dimensions,
    DiagnosticBag diagnostics)
{
    /// <summary>The metric with its bands; what does not fit is reported.</summary>
    public BoundMetric Bind(BoundMetric metric) =>
        metric with { Bands = [.. metric.Metric.Bands.Select(band => Bind(metric, band))] };

    private BoundBand Bind(BoundMetric metric, Band band)
    {
        if (band.From >= band.Below)
        {
            diagnostics.Add(MetricErrors.BandOfNothing(band));
        }

        var operands = new List<string>();
        if (band.RelativeTo is { } itself && itself.Text == metric.Name)
        {
            diagnostics.Add(MetricErrors.BandOfItself(itself));
        }
        else if (band.RelativeTo is { } relative && Known(relative))
        {
            operands.Add(relative.Text);
        }

        var onlyIf = band.OnlyIf is null ? null : Condition(band.OnlyIf, operands);
        var where = band.Where is null ? null : Where(metric, band.Where);
        return new BoundBand(band, where, onlyIf, [.. operands.Distinct()]);
    }

    private bool Known(Located metric)
    {
        if (model.Find(metric.Text) is not null)
        {
            return true;
        }

        diagnostics.Add(MetricErrors.UnknownMetric(metric, [.. model.Metrics.Select(candidate => candidate.Name.Text)]));
        return false;
    }

    private string? Condition(SqlText sql, List<string> operands)
    {
        if (parser.Parse(sql, diagnostics) is not { } condition
            || !condition.Columns.All(column => Known(new Located(column.Name, condition.Sql.SpanOf(column.Start, column.Name.Length))))
            || !binder.IsCondition(condition, metricShape))
        {
            return null;
        }

        operands.AddRange(condition.Columns.Select(column => column.Name));
        return SafeDivision.In(NameReplacement.In(condition, SqlLiteral.Identifier));
    }

    /// <summary>The condition over the columns of the fact whose rows the metric counts.</summary>
    private string? Where(BoundMetric metric, SqlText sql)
    {
        if ((metric.Value ?? metric.Denominator)?.Fact is not { } fact)
        {
            diagnostics.Add(MetricErrors.KeyWithoutEffect(sql.Span, "where"));
            return null;
        }

        if (parser.Parse(sql, diagnostics) is not { } condition || ExpressionBinder.HasAggregate(condition, diagnostics) || !condition.Columns.All(column => Fits(metric, fact, condition, column)))
        {
            return null;
        }

        var written = NameReplacement.In(condition, name => dimensions.First(dimension => dimension.Name == name).SqlByFact[fact.Name]);
        if (binder.QuietTypeOf(written, fact.Shape) is not ("BOOLEAN" or "\"NULL\"") and var type)
        {
            diagnostics.Add(ExpressionErrors.NotBoolean(sql.Span, type ?? "no type that fits"));
            return null;
        }

        return written;
    }

    private bool Fits(BoundMetric metric, FactSchema fact, Expression condition, ColumnReference column)
    {
        var name = new Located(column.Name, condition.Sql.SpanOf(column.Start, column.Name.Length));
        var dimension = dimensions.FirstOrDefault(candidate => candidate.Name == column.Name);
        if (dimension is null)
        {
            diagnostics.Add(MetricErrors.UnknownDimension(name, [.. dimensions.Select(candidate => candidate.Name)]));
            return false;
        }

        if (!dimension.SqlByFact.ContainsKey(fact.Name))
        {
            diagnostics.Add(MetricErrors.DoesNotConform(name.Span, metric.Name, dimension.Name, fact.Name, dimension.SqlByFact.Keys));
            return false;
        }

        return true;
    }
}
