using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Resolves the references of metrics and fits their SQL to the facts.</summary>
internal sealed class MetricBinder(
    ProjectModel model,
    ExpressionParser parser,
    ExpressionBinder binder,
    ImmutableSortedDictionary<string, FactSchema> facts,
    DiagnosticBag diagnostics)
{
    private readonly Availability availability = new(model);

    /// <summary>The metric without its bands, or null where it does not fit, which is reported.</summary>
    public BoundMetric? Bind(Metric metric)
    {
        var value = metric.Value is null ? null : BindSide(metric, metric.Value, [metric], []);
        var numerator = metric.Numerator is null ? null : BindSide(metric, metric.Numerator, [metric], []);
        var denominator = metric.Denominator is null ? null : BindSide(metric, metric.Denominator, [metric], []);
        if (value is null && (numerator is null || denominator is null))
        {
            return null;
        }

        ImmutableArray<BoundSide> sides = value is not null ? [value] : [numerator!, denominator!];
        return new BoundMetric(
            metric,
            availability.Label(metric.Texts.Label, metric.Texts.LabelWithout),
            metric.Texts.LabelRu is null ? null : availability.Label(metric.Texts.LabelRu, metric.Texts.LabelRuWithout),
            value, numerator, denominator, null, sides, [],
            sides.Select(availability.Of).FirstOrDefault(reason => reason is not null) ?? availability.Of(metric.NeedsParameters));
    }

    /// <param name="path">The metrics that led here, the one whose time counts last.</param>
    /// <param name="inherited">The conditions of the sides that led here.</param>
    private BoundSide? BindSide(Metric metric, MetricSide side, ImmutableArray<Metric> path, ImmutableArray<SqlText?> inherited)
    {
        if (side.Metric is { } name)
        {
            return BindReference(metric, name, path, inherited.Add(side.Where));
        }

        if (side.Sql is null || IsMetric(side.Sql, metric) || FactOf(metric, side) is not { } fact)
        {
            return null;
        }

        // The aggregate is looked at also beside a condition that does not fit: all mistakes are told at once.
        var conditions = path.Select(item => item.Where).Concat(inherited).Append(side.Where).OfType<SqlText>()
            .Select(condition => Condition(condition, fact, metric)).ToImmutableArray();
        var bound = parser.Parse(side.Sql, diagnostics, OptionalIn(metric)) is { } expression
            ? BindExpression(metric, fact, expression, [.. conditions.OfType<Expression>()])
            : null;
        return conditions.Contains(null) ? null : bound;
    }

    /// <summary>Whether the name of a metric stands for SQL, which is reported.</summary>
    private bool IsMetric(SqlText sql, Metric metric)
    {
        if (model.Find(sql.Text, metric.Attribution) is not { } named)
        {
            return false;
        }

        diagnostics.Add(MetricErrors.MetricAsSql(sql.Span, sql.Text, named.Value is not null));
        return true;
    }

    /// <summary>The side that another metric's value is; the conditions of both narrow it.</summary>
    private BoundSide? BindReference(Metric metric, Located name, ImmutableArray<Metric> path, ImmutableArray<SqlText?> inherited)
    {
        var target = model.Find(name.Text, metric.Attribution);
        if (target is null)
        {
            diagnostics.Add(MetricErrors.UnknownMetric(name, [.. model.Metrics.Select(candidate => candidate.Name.Text)]));
            return null;
        }

        if (path.Contains(target))
        {
            diagnostics.Add(MetricErrors.Cycle(name));
            return null;
        }

        if (target.Value is null)
        {
            diagnostics.Add(MetricErrors.SideIsNotAValue(name));
            return null;
        }

        var inherits = target with
        {
            Time = target.Time ?? metric.Time,
            WindowDays = metric.WindowDays ?? target.WindowDays,
            MaturesDays = metric.MaturesDays > 0 ? metric.MaturesDays : target.MaturesDays,
        };
        return BindSide(inherits, target.Value, [.. path, target], inherited);
    }

    private BoundSide? BindExpression(Metric metric, FactSchema fact, Expression expression, ImmutableArray<Expression> conditions)
    {
        if (expression.Aggregates.IsEmpty)
        {
            diagnostics.Add(ExpressionErrors.NoAggregate(expression.Sql.Origin.Span));
            return null;
        }

        var loose = expression.Columns.FirstOrDefault(column => !column.IsAggregated);
        if (loose is not null)
        {
            diagnostics.Add(ExpressionErrors.ColumnOutsideAggregate(expression.Sql.SpanOf(loose.Start, loose.Name.Length), loose.Name));
            return null;
        }

        var types = expression.Aggregates.Select(call => ArgumentType(call, expression, fact)).ToImmutableArray();
        if (binder.TypeOf(expression, fact.Shape) is not { } type || !IsNumber(type, expression))
        {
            return null;
        }

        var attribution = fact.Fact.Partition is null ? null : metric.Attribution ?? DefaultAttribution;
        ImmutableArray<string> own = attribution is null ? [] : [$"{SqlLiteral.Name(fact.Fact.Partition!)} = {SqlLiteral.Text(attribution)}"];
        var reads = conditions.Prepend(expression).SelectMany(item => item.Columns).Select(column => column.Name);
        return new BoundSide(
            fact, expression, [.. conditions.Select(condition => condition.Text), .. own], reads.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            TimeOf(metric.Time, fact), metric.WindowDays, metric.MaturesDays, attribution, type, types);
    }

    private string DefaultAttribution => (model.Attributions.FirstOrDefault(attribution => attribution.IsDefault) ?? model.Attributions.FirstOrDefault())?.Name.Text ?? "";

    /// <summary>The parameters that a metric says it cannot do without: it is not available where they are not defined.</summary>
    private static ImmutableArray<string> OptionalIn(Metric metric) => [.. metric.NeedsParameters.Select(name => name.Text)];

    private FactSchema? FactOf(Metric metric, MetricSide side)
    {
        if ((side.Fact ?? metric.Fact) is not { } name)
        {
            diagnostics.Add(MetricErrors.NoFact(side.Span, metric.Name.Text));
            return null;
        }

        if (facts.TryGetValue(name.Text, out var fact))
        {
            return fact;
        }

        if (model.Facts.All(candidate => candidate.Name.Text != name.Text))
        {
            diagnostics.Add(MetricErrors.UnknownFact(name, [.. model.Facts.Select(candidate => candidate.Name.Text)]));
        }

        return null;
    }

    private Expression? Condition(SqlText sql, FactSchema fact, Metric metric) =>
        parser.Parse(sql, diagnostics, OptionalIn(metric)) is { } condition && binder.IsCondition(condition, fact.Shape) ? condition : null;

    /// <summary>The type of a call's first argument; sums of floating-point numbers are reported.</summary>
    private string? ArgumentType(AggregateCall call, Expression expression, FactSchema fact)
    {
        var type = call.Argument is null ? null : binder.QuietTypeOf(call.Argument, fact.Shape);
        if (type is "DOUBLE" or "FLOAT" && call.Function is "sum" or "avg" or "mean")
        {
            diagnostics.Add(ExpressionErrors.FloatingSum(expression.Sql.SpanOf(call.Start, call.End - call.Start), call.Function, call.Argument!));
        }

        return type;
    }

    private bool IsNumber(string type, Expression expression)
    {
        var isNumber = SqlTypes.IsNumber(type);
        if (!isNumber)
        {
            diagnostics.Add(expression.Sql.WithTexts(ExpressionErrors.NotNumeric(expression.Sql.Origin.Span, type)));
        }

        return isNumber;
    }

    private string? TimeOf(Located? time, FactSchema fact)
    {
        if (time is null)
        {
            return null;
        }

        if (fact.Shape.TypeOf(time.Text) is not ("TIMESTAMP" or "DATE"))
        {
            var times = fact.Shape.Columns.Where(column => column.Type is "TIMESTAMP" or "DATE").Select(column => column.Name);
            diagnostics.Add(MetricErrors.UnknownTime(time, fact.Name, [.. times]));
        }

        return time.Text == fact.Fact.Time.Text ? null : time.Text;
    }
}
