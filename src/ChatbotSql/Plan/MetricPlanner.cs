using System.Collections.Immutable;
using System.Text;
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
        var side = PlanSide(value, $"{metric.Name}_value", "");
        var call = value.Expression.Aggregates[0];
        var single = value.Expression.IsSingleAggregate;
        var countsArgument = single && call.Argument is not null && !call.CountsRows;
        var sampleSize = measures.Add(side.Scan, Filtered(countsArgument ? $"count({call.Argument})" : "count(*)", ConditionsOf(value, single ? call : null)), $"{metric.Name}_rows", RollUp.AddCounts);
        var interval = single && call is { IsMedian: true, IsDistinct: false }
            ? new PlannedInterval.OrderStatistics(measures.Add(side.Scan, Filtered($"list({call.Argument} ORDER BY {call.Argument})", [.. ConditionsOf(value, call), $"{call.Argument} IS NOT NULL"]), $"{metric.Name}_sorted", RollUp.None, RankingOf(RankingKind.Interval, call, value)))
            : null;
        return new PlannedMetric(metric, side, null, null, sampleSize, interval, value.Expression.IsZeroOverNothing, PlanConditions(metric, value));
    }

    private PlannedMetric PlanRatio(BoundMetric metric)
    {
        string[] scans = [measures.ScanOf(metric.Numerator!), measures.ScanOf(metric.Denominator!)];
        var isAcross = scans[0] != scans[1];
        var numerator = PlanSide(metric.Numerator!, $"{metric.Name}_numerator", isAcross ? $"{scans[0]}." : "");
        var denominator = PlanSide(metric.Denominator!, $"{metric.Name}_denominator", isAcross ? $"{scans[1]}." : "");
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
                .Select(band => new PlannedCondition(band.ordinal, measures.Add(measures.ScanOf(side), Filtered($"count_if(NOT coalesce({band.Where}, false))", counted), $"{metric.Name}_band_{band.ordinal}_breaks", RollUp.AddCounts))),
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
            scan, $"count_if(coalesce({RowCondition(numerator)}, false) AND NOT coalesce({RowCondition(denominator)}, false))", $"{metric.Name}_outside", RollUp.AddCounts);
    }

    private PlannedInterval.Clustered PlanClusters(string scan, BoundMetric metric)
    {
        var (x, y) = (RowAmount(metric.Numerator!), RowAmount(metric.Denominator!));
        return new PlannedInterval.Clustered(
            measures.Add(scan, $"count_if({y} <> 0)", $"{metric.Name}_clusters", RollUp.AddCounts),
            measures.Add(scan, $"sum({x} * {x})", $"{metric.Name}_sum_xx", RollUp.Add),
            measures.Add(scan, $"sum({x} * {y})", $"{metric.Name}_sum_xy", RollUp.Add),
            measures.Add(scan, $"sum({y} * {y})", $"{metric.Name}_sum_yy", RollUp.Add));
    }

    /// <param name="prefix">What stands before the measures of a formula, whose names two scans may share.</param>
    private PlannedSide PlanSide(BoundSide side, string role, string prefix)
    {
        var scan = measures.ScanOf(side);
        var text = side.Expression.Text;
        var sql = new StringBuilder();
        var copied = 0;
        for (var i = 0; i < side.Expression.Aggregates.Length; i++)
        {
            var call = side.Expression.Aggregates[i];
            var measure = measures.Add(scan, Filtered(CallSql(call, side.ArgumentTypes[i]), ConditionsOf(side, call)), role, RollUpOf(call), RankingOf(call, side.ArgumentTypes[i], side));
            sql.Append(text, copied, call.Start - copied).Append(side.Expression.IsSingleAggregate ? measure : Operand(call, prefix + measure));
            copied = call.End;
        }

        return new PlannedSide(scan, sql.Append(text, copied, text.Length - copied).ToString());
    }

    /// <summary>Values that are put in order stand in a table, numbers as DOUBLE.</summary>
    private static Ranking? RankingOf(AggregateCall call, string? argumentType, BoundSide side) => call switch
    {
        _ when argumentType is null => null,
        { IsMedian: true, IsDistinct: false } when SqlTypes.IsNumber(argumentType) => RankingOf(RankingKind.Median, call, side),
        { Function: "count", IsDistinct: true } when !SqlTypes.IsNested(argumentType) => RankingOf(RankingKind.Distinct, call, side),
        _ => null,
    };

    private static Ranking RankingOf(RankingKind kind, AggregateCall call, BoundSide side) =>
        new(kind, call.Argument!, ConditionsOf(side, call) is { IsEmpty: false } conditions ? Conjunction.Of(conditions) : null);

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

    /// <summary>A measure within a formula: what DuckDB says is NULL over no rows counts as 0.</summary>
    private static string Operand(AggregateCall call, string measure) =>
        call.Function is "sum" or "count_if" or "countif" ? $"coalesce({measure}, 0)" : measure;

    /// <summary>DuckDB rounds the median of DECIMALs to their scale, and of FLOATs; as DOUBLE it is the middle of the two values.</summary>
    private static string CallSql(AggregateCall call, string? argumentType) =>
        call.IsMedian && !call.IsDistinct && (argumentType == "FLOAT" || argumentType?.StartsWith("DECIMAL", StringComparison.Ordinal) == true)
            ? $"median(CAST({call.Argument} AS DOUBLE))"
            : call.Call;

    /// <summary>The conditions on the rows that a call aggregates; of all the side's rows without a call.</summary>
    private static ImmutableArray<string> ConditionsOf(BoundSide side, AggregateCall? call) =>
        call?.Filter is null ? side.Conditions : [call.Filter, .. side.Conditions];

    private static string Filtered(string call, ImmutableArray<string> conditions) =>
        conditions.IsEmpty ? call : $"{call} FILTER (WHERE {Conjunction.Of(conditions)})";

    /// <summary>The conditions under which a counting side counts a row.</summary>
    private static ImmutableArray<string> CountedWhere(BoundSide side)
    {
        var call = side.Expression.Aggregates[0];
        var conditions = ConditionsOf(side, call);
        return call.Argument is null ? conditions : [call.Argument, .. conditions];
    }

    private static string RowCondition(ImmutableArray<string> conditions) => conditions.IsEmpty ? "true" : Conjunction.Of(conditions);

    /// <summary>What a side adds up for one row, 0 where it adds nothing; wide enough that products fit.</summary>
    private static string RowAmount(BoundSide side)
    {
        var call = side.Expression.Aggregates[0];
        var amount = call.CountsRows ? "1" : call.Argument!;
        var conditions = call.CountsRows ? [RowCondition(CountedWhere(side))] : ConditionsOf(side, call);
        var narrowed = conditions.IsEmpty ? amount : $"CASE WHEN {Conjunction.Of(conditions)} THEN {amount} END";
        return $"CAST(coalesce({narrowed}, 0) AS HUGEINT)";
    }
}
