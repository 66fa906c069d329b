using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Resolves the metrics that formulas are made of, in whatever order they are defined.</summary>
internal sealed class FormulaBinder(
    ProjectModel model,
    ExpressionParser parser,
    ExpressionBinder binder,
    TableShape metricShape,
    ImmutableArray<BoundMetric> bases,
    ImmutableArray<BoundDimension> dimensions,
    DiagnosticBag diagnostics)
{
    /// <summary>The longest formula with those that it names written out, in characters. Each that names another twice doubles it.</summary>
    private const int LongestFormula = 100_000;

    private readonly HashSet<string> cycles = new(StringComparer.Ordinal);
    private readonly Dictionary<Metric, Written?> known = new(ReferenceEqualityComparer.Instance);
    private readonly Availability availability = new(model);
    private readonly ImmutableDictionary<string, BoundMetric> basesByName = bases.ToImmutableDictionary(metric => metric.Name);

    /// <summary>The metric without its bands, or null where it does not fit, which is reported.</summary>
    public BoundMetric? Bind(Metric metric)
    {
        ReportKeysWithoutEffect(metric);
        if (Write(metric, []) is not { } written)
        {
            return null;
        }

        if (written.Operands.IsEmpty)
        {
            diagnostics.Add(MetricErrors.FormulaOfNothing(metric.Formula!.Span));
            return null;
        }

        var standardise = metric.Standardise is null ? null : Bind(metric.Standardise, metric, written);
        return metric.Standardise is not null && standardise is null ? null : Bind(metric, written, standardise);
    }

    private BoundMetric Bind(Metric metric, Written written, BoundStandardisation? standardise)
    {
        var parts = Parts(written, standardise?.To);
        return new BoundMetric(
            metric, metric.Texts.Label, metric.Texts.LabelRu, null, null, null,
            new BoundFormula(SafeDivision.In(written.Sql), written.Operands, standardise),
            [.. parts.SelectMany(part => part.Sides)], [],
            parts.Select(part => part.Unavailable).FirstOrDefault(reason => reason is not null) ?? availability.Of(written.NeedsParameters));
    }

    /// <summary>The metrics that a formula is made of, and the one that weighs its strata.</summary>
    private ImmutableArray<BoundMetric> Parts(Written written, string? weight) =>
        [.. written.Operands.Concat(weight is null ? [] : [weight]).Distinct().Select(name => basesByName.GetValueOrDefault(name)).OfType<BoundMetric>()];

    /// <summary>The formula with the formulas that it names written out, once for all that name it, or null where it does not fit.</summary>
    /// <param name="path">The formulas that led here; what leads into a circle fits nowhere.</param>
    private Written? Write(Metric metric, ImmutableArray<Metric> path)
    {
        if (!known.TryGetValue(metric, out var written))
        {
            known[metric] = written = WriteOut(metric, path);
        }

        return written;
    }

    private Written? WriteOut(Metric metric, ImmutableArray<Metric> path)
    {
        var optional = metric.NeedsParameters.Select(name => name.Text).ToImmutableArray();
        if (parser.Parse(metric.Formula!, diagnostics, optional) is not { } expression)
        {
            return null;
        }

        if (expression.Aggregates is [var call, ..])
        {
            diagnostics.Add(ExpressionErrors.AggregateInFormula(expression.Sql.SpanOf(call.Start, call.End - call.Start), call.Function));
            return null;
        }

        // Each operand is looked at, also after one that does not fit: all of a formula's mistakes are told at once.
        var operands = expression.Columns.DistinctBy(column => column.Name).ToDictionary(
            column => column.Name,
            column => Operand(new Located(column.Name, expression.Sql.TokenSpanAt(column.Start)), metric, path.Add(metric)));
        if (operands.ContainsValue(null) || binder.TypeOfRow(expression, metricShape) is null)
        {
            return null;
        }

        if (expression.Text.Length + expression.Columns.Sum(column => (long)operands[column.Name]!.Sql.Length) > LongestFormula)
        {
            diagnostics.Add(MetricErrors.FormulaTooLong(metric.Formula!.Span, metric.Name.Text, LongestFormula));
            return null;
        }

        return new Written(
            NameReplacement.In(expression, name => operands[name]!.Sql),
            [.. operands.Values.SelectMany(operand => operand!.Operands).Distinct()],
            [.. metric.NeedsParameters, .. operands.Values.SelectMany(operand => operand!.NeedsParameters)]);
    }

    private Written? Operand(Located name, Metric metric, ImmutableArray<Metric> path)
    {
        switch (model.Find(name.Text, metric.Attribution))
        {
            case null:
                diagnostics.Add(model.Parameters.Any(parameter => parameter.Name.Text == name.Text)
                    ? MetricErrors.ParameterAsMetric(name)
                    : MetricErrors.UnknownMetric(name, [.. model.Metrics.Select(candidate => candidate.Name.Text)]));
                return null;
            case { IsFormula: false } operand:
                return basesByName.ContainsKey(operand.Name.Text) ? new Written(SqlLiteral.Identifier(operand.Name.Text), [operand.Name.Text], []) : null;
            case var formula when path.Contains(formula):
                ReportCycle(name, [.. path.SkipWhile(item => item != formula).Append(formula).Select(item => item.Name.Text)]);
                return null;
            case { Standardise: not null }:
                diagnostics.Add(MetricErrors.StandardisedOperand(name));
                return null;
            case var formula:
                return Write(formula, path) is { } written ? written with { Sql = $"({written.Sql})" } : null;
        }
    }

    /// <summary>Each of the metrics of a cycle leads to it, and it is reported once.</summary>
    private void ReportCycle(Located name, ImmutableArray<string> cycle)
    {
        if (!cycles.Overlaps(cycle))
        {
            cycles.UnionWith(cycle);
            diagnostics.Add(MetricErrors.FormulaCycle(name, cycle));
        }
    }

    private BoundStandardisation? Bind(Standardisation standardise, Metric metric, Written written)
    {
        var over = dimensions.FirstOrDefault(dimension => dimension.Name == standardise.Over.Text);
        if (over is null)
        {
            diagnostics.Add(MetricErrors.UnknownDimension(standardise.Over, [.. dimensions.Select(dimension => dimension.Name)]));
        }

        var to = model.Find(standardise.To.Text, metric.Attribution);
        if (to is not { IsRatio: true })
        {
            diagnostics.Add(MetricErrors.WeightIsNotARatio(standardise.To));
        }

        if (over is null || to is not { IsRatio: true })
        {
            return null;
        }

        var unfit = Parts(written, to.Name.Text).SelectMany(part => part.Sides).FirstOrDefault(side => !over.SqlByFact.ContainsKey(side.Fact.Name));
        if (unfit is not null)
        {
            diagnostics.Add(MetricErrors.DoesNotConform(standardise.Over.Span, metric.Name.Text, over.Name, unfit.Fact.Name, over.SqlByFact.Keys));
        }

        return unfit is null ? new BoundStandardisation(over, to.Name.Text, standardise.IsCoverage) : null;
    }

    private void ReportKeysWithoutEffect(Metric metric)
    {
        (string Key, SourceSpan? Span)[] keys =
        [
            ("fact", metric.Fact?.Span), ("where", metric.Where?.Span), ("time", metric.Time?.Span),
            ("window", metric.WindowDays is null ? null : metric.Origin.Find("window")?.Span),
        ];
        foreach (var (key, span) in keys)
        {
            if (span is not null)
            {
                diagnostics.Add(MetricErrors.KeyWithoutEffect(span, key));
            }
        }
    }

    private sealed record Written(string Sql, ImmutableArray<string> Operands, ImmutableArray<Located> NeedsParameters);
}
