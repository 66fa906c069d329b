using System.Collections.Immutable;
using ChatbotSql.Expressions;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Decides by which conditions the rows behind one number are told apart.</summary>
/// <param name="by">The dimensions to show of each row.</param>
internal sealed class RowFunnelPlanner(
    ConjunctSplitter splitter,
    string timeZone,
    DateOnly first,
    DateOnly last,
    ImmutableArray<BoundDimension> by,
    ImmutableArray<KeyValuePair<BoundDimension, string?>> at)
{
    /// <summary>One funnel for a value or for a share of rows, else one for each side.</summary>
    public ImmutableArray<RowFunnelPlan> Plan(BoundMetric metric) => metric switch
    {
        { Value: { } value } => [Of(value, "value")],
        { IsShareOfRows: true } => [OfBoth(metric.Numerator!, metric.Denominator!)],
        _ => [Of(metric.Numerator!, "numerator"), Of(metric.Denominator!, "denominator")],
    };

    private RowFunnelPlan Of(BoundSide side, string role)
    {
        var taken = side.Expression.OnlyAggregate is { CountsRows: false } call ? call.Argument : null;
        return Create(side, role, [.. ConditionsOf(side).Select(condition => (condition, role))], null, [], taken, side.Reads);
    }

    private RowFunnelPlan OfBoth(BoundSide numerator, BoundSide denominator)
    {
        var below = ConditionsOf(denominator);
        var above = ConditionsOf(numerator);
        ImmutableArray<(RowCondition, string)> steps =
        [
            .. below.Select(condition => (condition, "denominator")),
            .. above.Except(below).Select(condition => (condition, "numerator")),
        ];
        return Create(denominator, "both", steps, below.Length, above, null, denominator.Reads.Union(numerator.Reads));
    }

    private RowFunnelPlan Create(
        BoundSide side, string role, ImmutableArray<(RowCondition Condition, string Of)> steps, int? inDenominator, ImmutableArray<RowCondition> numeratorSteps, string? taken, ImmutableHashSet<string> reads)
    {
        var from = side.WindowDays is { } days ? last.AddDays(1 - days) : first;
        var columns = ColumnsOf(side, reads);
        var further = by.Where(dimension => !columns.Contains(dimension.Name, StringComparer.OrdinalIgnoreCase));
        return new RowFunnelPlan(side, role, timeZone, from, last, at, steps, inDenominator, numeratorSteps, taken, columns, [.. further]);
    }

    /// <summary>The conditions that a row has to meet to be counted, each once: those of the side, then those of its one aggregate.</summary>
    private ImmutableArray<RowCondition> ConditionsOf(BoundSide side)
    {
        var conditions = RowConditions.Of(side);
        var written = conditions.OfType<RowCondition.Written>().SelectMany(condition => splitter.Split(condition.Sql)).Distinct().ToImmutableArray();
        var hasValue = conditions.OfType<RowCondition.HasValue>().Where(condition => !written.Any(sql => Conjunction.AsksOnlyForValue(sql, condition.Argument)));
        return [.. written.Select(sql => new RowCondition.Written(sql)), .. hasValue];
    }

    /// <summary>The fact's key, time and attribution, and what the metric reads.</summary>
    private static ImmutableArray<string> ColumnsOf(BoundSide side, ImmutableHashSet<string> reads)
    {
        var fact = side.Fact;
        string?[] first = [fact.Fact.Key, side.Time ?? fact.Fact.Time.Text, fact.Fact.Partition];
        var read = fact.Shape.Columns.Select(column => column.Name).Where(reads.Contains);
        return [.. first.OfType<string>().Concat(read).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
