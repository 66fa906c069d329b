using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Golden.Cells;

/// <summary>Metrics by chance over the conversations of a <see cref="CellProject"/>.</summary>
internal static class CellMetrics
{
    private static readonly Gen<string> Condition = Gen.Elements(
        "turns > 1", "turns > 1 OR channel = 'it''s'", "is_engaged", "intent IS NULL", "csat_score >= 0", "channel <> 'web' AND turns IS NOT NULL");

    private static readonly Gen<string> Whole = Gen.Elements("turns", "user_messages", "turns * turns", "-turns");

    private static readonly Gen<string> Number = Gen.OneOf(Whole, Gen.Elements("csat_score", "csat_score + turns"));

    private static readonly Gen<string> Anything = Gen.OneOf(Number, Gen.Elements("channel", "visitor_id", "started_on", "turns > 1", "csat_score / 3"));

    private static readonly Gen<(string Where, string Sql)> Where = Gen.Frequency(
        (2, Gen.Constant(("", "true"))), (1, Condition.Select(condition => ($"\nwhere: {condition}", condition))));

    private static readonly Gen<(string Filter, string Sql)> Filter = Gen.Frequency(
        (2, Gen.Constant(("", "true"))), (1, Condition.Select(condition => ($" FILTER (WHERE {condition})", condition))));

    /// <summary>Metrics whose measures are rolled up from cells or counted from rows in order.</summary>
    public static Gen<CellMetric> Counted { get; } = Gen.OneOf(Timed(Values), Timed(Medians), Timed(Formulas), Timed(Ratios), Timed(Proportions), Timed(SumRatios), AcrossTimes, WithoutRows);

    /// <summary>The same, and metrics for which rows have to be read again for each segment and grain.</summary>
    public static Gen<CellMetric> Any { get; } = Gen.Frequency((3, Counted), (1, Timed(Reread)), (1, Timed(RereadFormulas)));

    private static Gen<CellMetric> Values =>
        from whole in Whole
        from number in Number
        from anything in Anything
        from condition in Condition
        from call in Gen.Elements(
            ("count(*)", "count(*)", true), ($"count({anything})", $"count({anything})", true), ($"count_if({condition})", "count(*)", true),
            ($"sum({number})", $"count({number})", true), ($"min({number})", $"count({number})", false), ($"max({number})", $"count({number})", false),
            ($"count(DISTINCT {anything})", $"count({anything})", true), ($"max(DISTINCT {whole})", $"count({whole})", false))
        from filter in Filter
        from narrow in Where
        let rows = Rows(filter.Sql, narrow.Sql)
        select new CellMetric($"fact: conversations\nvalue: {call.Item1}{filter.Filter}{narrow.Where}", CellMetric.Started, Value: call.Item1 + rows, SampleSize: call.Item2 + rows, IsZeroOverNothing: call.Item3);

    private static Gen<CellMetric> Medians =>
        from number in Gen.OneOf(Number, Gen.Elements("CAST(turns / 7 AS FLOAT)", "csat_score / 7"))
        from filter in Filter
        from narrow in Where
        select new CellMetric($"fact: conversations\nvalue: median({number}){filter.Filter}{narrow.Where}", CellMetric.Started, Value: "NULL", SampleSize: $"count({number}){Rows(filter.Sql, narrow.Sql)}")
        {
            Ordered = $"CASE WHEN ({filter.Sql}) AND ({narrow.Sql}) THEN {number} END",
        };

    private static Gen<CellMetric> Formulas =>
        from one in Number
        from other in Anything
        from condition in Condition
        from narrow in Where
        let rows = Rows("true", narrow.Sql)
        let narrowed = Rows(condition, narrow.Sql)
        from formula in Gen.Elements(
            ($"sum({one}) - count(DISTINCT {other})", $"coalesce(sum({one}){rows}, 0) - count(DISTINCT {other}){rows}", true),
            ($"max({one}) - min({one}) FILTER (WHERE {condition})", $"max({one}){rows} - min({one}){narrowed}", false),
            ($"2 * sum({one}) FILTER (WHERE {condition}) / nullif(count(*), 0)", $"2 * coalesce(sum({one}){narrowed}, 0) / nullif(count(*){rows}, 0)", false),
            ($"median({one}) + count_if({condition})", $"median(CAST({one} AS DOUBLE)){rows} + count(*){narrowed}", false),
            ($"CAST(bool_and({condition}) AS INTEGER) + CAST(bool_or({condition}) AS INTEGER)", $"min(CAST({condition} AS INTEGER)){rows} + max(CAST({condition} AS INTEGER)){rows}", false),
            ("date_diff('day', min(started_on), max(started_on))", $"date_diff('day', min(started_on){rows}, max(started_on){rows})", false))
        select new CellMetric($"fact: conversations\nvalue: {formula.Item1}{narrow.Where}", CellMetric.Started, Value: formula.Item2, SampleSize: $"count(*){rows}", IsZeroOverNothing: formula.Item3);

    private static Gen<CellMetric> Ratios =>
        from number in Number
        from anything in Anything
        from narrow in Where
        from filter in Filter
        let rows = Rows("true", narrow.Sql)
        from numerator in Gen.Elements($"median({number})", $"count(DISTINCT {anything})", $"max({number})", "sum(csat_score)")
        from denominator in Gen.Elements("count(DISTINCT visitor_id)", "sum(csat_score)", $"min({number})", $"count(DISTINCT {anything})")
        select new CellMetric(
            $"fact: conversations\nnumerator: {numerator}{filter.Filter}\ndenominator: {denominator}{narrow.Where}", CellMetric.Started,
            Numerator: numerator.Replace("median(csat_score", "median(0e0 + csat_score", StringComparison.Ordinal) + Rows(filter.Sql, narrow.Sql), Denominator: denominator + rows);

    private static Gen<CellMetric> Proportions =>
        from one in Condition
        from other in Gen.Elements("true", "is_engaged", "turns > 0")
        from side in Condition
        from narrow in Where
        select new CellMetric(
            $"fact: conversations\nnumerator: {{sql: \"count_if({one})\", where: \"{side}\"}}\ndenominator: count(*) FILTER (WHERE {other}){narrow.Where}", CellMetric.Started,
            Numerator: $"count_if({one}){Rows(side, narrow.Sql)}", Denominator: $"count(*){Rows(other, narrow.Sql)}")
        {
            Counted = ($"({one}) AND ({side}) AND ({narrow.Sql})", $"({other}) AND ({narrow.Sql})"),
        };

    private static Gen<CellMetric> SumRatios =>
        from one in Whole
        from other in Whole
        from filter in Filter
        from narrow in Where
        select new CellMetric(
            $"fact: conversations\nnumerator: sum({one}){filter.Filter}\ndenominator: sum({other}){narrow.Where}", CellMetric.Started,
            Numerator: $"sum({one}){Rows(filter.Sql, narrow.Sql)}", Denominator: $"sum({other}){Rows("true", narrow.Sql)}")
        {
            Summed = ($"CASE WHEN ({filter.Sql}) AND ({narrow.Sql}) THEN coalesce({one}, 0) ELSE 0 END", $"CASE WHEN {narrow.Sql} THEN coalesce({other}, 0) ELSE 0 END"),
        };

    private static Gen<CellMetric> Reread =>
        from number in Number
        from filter in Filter
        let rows = Rows(filter.Sql, "true")
        from call in Gen.Elements(
            ("quantile_cont(turns, 0.25)", "quantile_cont(turns, 0.25)", "count(turns)", false),
            ("avg(turns)", "avg(turns)", "count(turns)", false),
            ("median(DISTINCT turns)", "median(DISTINCT turns)", "count(turns)", false),
            ($"sum(DISTINCT {number})", $"sum(DISTINCT {number})", $"count({number})", true),
            ("count(DISTINCT (intent, channel))", "count(DISTINCT coalesce(intent, '-') || '/' || coalesce(channel, '-'))", "count(*)", true))
        select new CellMetric($"fact: conversations\nvalue: {call.Item1}{filter.Filter}", CellMetric.Started, Value: call.Item2 + rows, SampleSize: call.Item3 + rows, IsZeroOverNothing: call.Item4);

    private static Gen<CellMetric> RereadFormulas =>
        from number in Number
        from narrow in Where
        let rows = Rows("true", narrow.Sql)
        from formula in Gen.Elements(
            ("epoch(median(started_at))", $"epoch(median(started_at){rows})"),
            ($"max({number}, 2)[2]", $"(list({number} ORDER BY {number} DESC){Rows(narrow.Sql, $"{number} IS NOT NULL")})[2]"),
            ($"1 + min({number}, 2)[2]", $"1 + (list({number} ORDER BY {number}){Rows(narrow.Sql, $"{number} IS NOT NULL")})[2]"))
        select new CellMetric($"fact: conversations\nvalue: {formula.Item1}{narrow.Where}", CellMetric.Started, Value: formula.Item2, SampleSize: $"count(*){rows}");

    /// <summary>A ratio whose sides are cut by different days.</summary>
    private static Gen<CellMetric> AcrossTimes =>
        from distinct in Anything
        from narrow in Where
        from pair in Gen.Elements(("ended_conversations", "count(*)"), ("ended_visitors", "count(DISTINCT visitor_id)"))
        select new CellMetric(
            $"fact: conversations\nnumerator: {{metric: {pair.Item1}}}\ndenominator: count(DISTINCT {distinct}){narrow.Where}", CellMetric.Started,
            Numerator: pair.Item2 + Rows("true", narrow.Sql), Denominator: $"count(DISTINCT {distinct}){Rows("true", narrow.Sql)}")
        {
            NumeratorFrom = CellMetric.Ended,
        };

    /// <summary>Metrics of a fact that has no rows.</summary>
    private static Gen<CellMetric> WithoutRows => Gen.Elements(
        new CellMetric("fact: impressions\nvalue: count(*)", CellMetric.Shown, Value: "count(*)", SampleSize: "count(*)", IsZeroOverNothing: true),
        new CellMetric("fact: impressions\nvalue: count(DISTINCT visitor_id) + sum(length(page))", CellMetric.Shown, Value: "NULL", SampleSize: "count(*)", IsZeroOverNothing: true),
        new CellMetric("fact: impressions\nvalue: max(length(page))", CellMetric.Shown, Value: "NULL", SampleSize: "count(*)"),
        new CellMetric("numerator: {fact: conversations, sql: count(DISTINCT visitor_id)}\ndenominator: {fact: impressions, sql: count(*)}", CellMetric.Shown, Numerator: "count(DISTINCT visitor_id)", Denominator: "count(*)")
        {
            NumeratorFrom = CellMetric.Started,
        });

    /// <summary>The same by the day of the start, the day of the end, or over the seven days that a period ends with.</summary>
    private static Gen<CellMetric> Timed(Gen<CellMetric> metrics) => Gen.Frequency(
        (4, metrics),
        (2, metrics.Select(metric => metric with { Yaml = metric.Yaml + "\ntime: ended_at", From = CellMetric.Ended })),
        (1, metrics.Select(metric => metric with { Yaml = metric.Yaml + "\nwindow: 7 days", Window = 7 })));

    private static string Rows(string one, string other) => $" FILTER (WHERE ({one}) AND ({other}))";
}
