using System.Collections.Immutable;
using ChatbotSql.Expressions;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Decides which measures a metric needs and what is made of them.</summary>
/// <param name="forBands">Whether the conditions of bands are wanted too.</param>
internal sealed class MetricPlanner(MeasureTable measures, bool forBands)
{
    public PlannedMetric Plan(BoundMetric metric) => metric.Value is { } value ? PlanValue(metric, value) : PlanRatio(metric);

    private PlannedMetric PlanValue(BoundMetric metric, BoundSide value)
    {
        var side = PlanSide(value, $"{metric.Name}_value");
        var call = value.Expression.Aggregates[0];
        var single = value.Expression.IsSingleAggregate;
        Aggregate rows = single && call is { Argument: { } counted, CountsRows: false } ? new Aggregate.Values(counted) : new Aggregate.Rows();
        var sampleSize = measures.Add(side.Scan, rows, ConditionsOf(value, single ? call : null), $"{metric.Name}_rows", RollUp.AddCounts);
        var interval = single && call is { IsMedian: true, IsDistinct: false }
            ? new PlannedInterval.OrderStatistics(measures.Add(side.Scan, new Aggregate.InOrder(call.Argument!), ConditionsOf(value, call), $"{metric.Name}_sorted", RollUp.None, RankingOf(RankingKind.Interval, call, value)))
            : null;
        return new PlannedMetric(metric, side, null, null, sampleSize, interval, value.Expression.IsZeroOverNothing, PlanConditions(metric, value));
    }

    private PlannedMetric PlanRatio(BoundMetric metric)
    {
        var numerator = PlanSide(metric.Numerator!, $"{metric.Name}_numerator");
        var denominator = PlanSide(metric.Denominator!, $"{metric.Name}_denominator");
        return new PlannedMetric(metric, null, numerator, denominator, null, PlanInterval(metric, numerator), false, PlanConditions(metric, metric.Denominator!));
    }

    /// <summary>For each band with a condition on rows, the measure of the rows of the side that do not meet it.</summary>
    private ImmutableArray<PlannedCondition> PlanConditions(BoundMetric metric, BoundSide side)
    {
        var call = side.Expression.IsSingleAggregate ? side.Expression.Aggregates[0] : null;
        var counted = ConditionsOf(side, call).Concat(call is { CountsRows: true, Argument: { } argument } ? [argument] : []).ToImmutableArray();
        return !forBands ? [] :
        [
            .. metric.Bands.Select((band, ordinal) => (band.Where, ordinal)).Where(band => band.Where is not null)
                .Select(band => new PlannedCondition(band.ordinal, measures.Add(measures.ScanOf(side), new Aggregate.Breaks(band.Where!), counted, $"{metric.Name}_band_{band.ordinal}_breaks", RollUp.AddCounts))),
        ];
    }

    private PlannedInterval? PlanInterval(BoundMetric metric, PlannedSide numerator) => IntervalMethods.Of(metric) switch
    {
        IntervalMethod.Wilson => new PlannedInterval.Wilson(PlanOutside(numerator.Scan, metric)),
        IntervalMethod.Clustered => PlanClusters(numerator.Scan, metric),
        _ => null,
    };

    /// <summary>The measure of the rows that only the numerator counts; null where its condition names that of the denominator, so that there are none.</summary>
    private string? PlanOutside(string scan, BoundMetric metric)
    {
        var (numerator, denominator) = (CountedWhere(metric.Numerator!), CountedWhere(metric.Denominator!));
        return Conjunction.Implies(numerator, denominator) ? null : measures.Add(
            scan, new Aggregate.Outside(numerator, denominator), [], $"{metric.Name}_outside", RollUp.AddCounts);
    }

    private PlannedInterval.Clustered PlanClusters(string scan, BoundMetric metric)
    {
        var (x, y) = (RowAmountOf(metric.Numerator!), RowAmountOf(metric.Denominator!));
        return new PlannedInterval.Clustered(
            measures.Add(scan, new Aggregate.Clusters(y), [], $"{metric.Name}_clusters", RollUp.AddCounts),
            measures.Add(scan, new Aggregate.Products(x, x), [], $"{metric.Name}_sum_xx", RollUp.Add),
            measures.Add(scan, new Aggregate.Products(x, y), [], $"{metric.Name}_sum_xy", RollUp.Add),
            measures.Add(scan, new Aggregate.Products(y, y), [], $"{metric.Name}_sum_yy", RollUp.Add));
    }

    private PlannedSide PlanSide(BoundSide side, string role)
    {
        var scan = measures.ScanOf(side);
        var text = side.Expression.Text;
        var parts = ImmutableArray.CreateBuilder<SidePart>();
        var copied = 0;
        foreach (var (call, argumentType) in side.Expression.Aggregates.Zip(side.ArgumentTypes))
        {
            var measure = measures.Add(scan, AggregateOf(call, argumentType), ConditionsOf(side, call), role, RollUpOf(call), RankingOf(call, argumentType, side));
            AddWritten(call.Start);
            parts.Add(new SidePart.Measure(measure, call.Function));
            copied = call.End;
        }

        AddWritten(text.Length);
        return new PlannedSide(scan, parts.ToImmutable());

        void AddWritten(int end)
        {
            if (end > copied)
            {
                parts.Add(new SidePart.Written(text[copied..end]));
            }
        }
    }

    /// <summary>Values that are put in order stand in a table, numbers as DOUBLE.</summary>
    private static Ranking? RankingOf(AggregateCall call, string? argumentType, BoundSide side) => call switch
    {
        _ when argumentType is null => null,
        { IsMedian: true, IsDistinct: false } when SqlTypes.IsNumber(argumentType) => RankingOf(RankingKind.Median, call, side),
        { Function: "count", IsDistinct: true } when !SqlTypes.IsNested(argumentType) => RankingOf(RankingKind.Distinct, call, side),
        _ => null,
    };

    private static Ranking RankingOf(RankingKind kind, AggregateCall call, BoundSide side) => new(kind, call.Argument!, ConditionsOf(side, call));

    private static RollUp RollUpOf(AggregateCall call) => call.Function switch
    {
        // The several least values make a list.
        "min" or "max" when call.ArgumentCount > 1 => RollUp.None,
        not ("min" or "max") when call.IsDistinct => RollUp.None,
        "count" or "count_star" or "count_if" or "countif" => RollUp.AddCounts,
        "sum" => RollUp.Add,
        "min" => RollUp.Least,
        "max" => RollUp.Greatest,
        "bool_and" => RollUp.AllOf,
        "bool_or" => RollUp.AnyOf,
        _ => RollUp.None,
    };

    /// <summary>The median of numbers that have few digits lies between two of them, and has more; so do quantiles that are interpolated.</summary>
    private static Aggregate AggregateOf(AggregateCall call, string? argumentType) =>
        call is { Function: "median" or "quantile_cont", IsDistinct: false } && (argumentType == "FLOAT" || argumentType?.StartsWith("DECIMAL", StringComparison.Ordinal) == true)
            ? new Aggregate.Between(call.Call, call.Argument!)
            : new Aggregate.Written(call.Call);

    /// <summary>The conditions on the rows that a call aggregates; of all the side's rows without a call.</summary>
    private static ImmutableArray<string> ConditionsOf(BoundSide side, AggregateCall? call) =>
        call?.Filter is null ? side.Conditions : [call.Filter, .. side.Conditions];

    /// <summary>The conditions under which a counting side counts a row.</summary>
    private static ImmutableArray<string> CountedWhere(BoundSide side)
    {
        var call = side.Expression.Aggregates[0];
        var conditions = ConditionsOf(side, call);
        return call.Argument is null ? conditions : [call.Argument, .. conditions];
    }

    /// <summary>What a row adds to a side; where rows are counted, each that is counted is 1.</summary>
    private static RowAmount RowAmountOf(BoundSide side) => side.Expression.Aggregates[0] is { CountsRows: false } call
        ? new RowAmount(call.Argument, ConditionsOf(side, call))
        : new RowAmount(null, CountedWhere(side));
}
