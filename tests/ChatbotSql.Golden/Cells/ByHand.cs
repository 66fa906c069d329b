using System.Globalization;

namespace ChatbotSql.Golden.Cells;

/// <summary>The rows of a metric by plain SQL: one GROUP BY over the rows of the fact, each in the periods that it counts in.</summary>
internal sealed class ByHand(CellProject project)
{
    private readonly int weekStart = (int)project.WeekStart;
    private readonly string first = Scalar(project, "min(covers_from)");
    private readonly string last = Scalar(project, "max(covers_until)");

    /// <summary>The rows that have to be there for a segment, by grain, period and dimensions.</summary>
    public Dictionary<string, CellRow> Rows(CellMetric metric, IReadOnlyList<string> dimensions)
    {
        List<string> keys = ["grain", "p", .. Enumerable.Range(0, dimensions.Count).Select(number => $"k{number}")];
        var rows = project.Rows($"""
            SELECT {Iso(End("p"))}, grain, {Iso("p")}{string.Concat(keys.Skip(2).Select(key => $", CAST({key} AS VARCHAR)"))},
                CAST(num AS DOUBLE), CAST(den AS DOUBLE), CAST(sample AS DOUBLE), outside, clusters, CAST(squares AS DOUBLE), CAST(sorted AS VARCHAR)
            FROM ({Joined(metric, dimensions, keys)})
            """);
        var found = rows.ToDictionary(row => Key(row[1..^7]), row => CellRow.Of(metric, IsCovered(metric, row), row[^7..]));
        foreach (var row in dimensions.Count > 0 ? [] : Covered())
        {
            found.TryAdd(Key(row[1..]), CellRow.Of(metric, IsCovered(metric, row), new object?[7]));
        }

        return found;
    }

    public static string Key(IEnumerable<object?> values) => string.Join(" | ", values.Select(value => value is null ? "NULL" : $"<{value}>"));

    public static string Iso(string date) => $"strftime({date}, '%Y-%m-%d')";

    private static string Scalar(CellProject project, string sql) => (string)project.Rows($"SELECT {Iso(sql)} FROM meta.coverage")[0][0]!;

    /// <summary>Every period that is covered: its last day, grain and first day.</summary>
    private IReadOnlyList<object?[]> Covered() => project.Rows($"""
        SELECT DISTINCT {Iso(End("p"))}, grain, {Iso("p")}
        FROM (SELECT grain, {Start("day")} AS p FROM ({Days($"DATE '{first}'", $"DATE '{last}'")}), {Grains})
        """);

    /// <summary>Whether the first and last day that a row is from lie in what is known.</summary>
    private bool IsCovered(CellMetric metric, object?[] row)
    {
        if (row[0] is not string end || row[2] is not string start)
        {
            return true;
        }

        var from = metric.Window is { } days
            ? DateOnly.Parse(end, CultureInfo.InvariantCulture).AddDays(1 - days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : start;
        return string.CompareOrdinal(from, last) <= 0 && string.CompareOrdinal(end, first) >= 0;
    }

    private string Joined(CellMetric metric, IReadOnlyList<string> dimensions, List<string> keys)
    {
        if (metric.NumeratorFrom is not { } other)
        {
            return Grouped(metric, metric.From, metric.Value ?? metric.Numerator!, metric.Denominator ?? "NULL", dimensions, keys);
        }

        var numerators = Grouped(metric, other, metric.Numerator!, "NULL", dimensions, keys);
        var denominators = Grouped(metric, metric.From, "NULL", metric.Denominator!, dimensions, keys);
        return $"""
            SELECT {string.Concat(keys.Select(key => $"coalesce(n.{key}, d.{key}) AS {key}, "))}n.num, d.den, NULL AS sample, NULL AS outside, NULL AS clusters, NULL AS squares, NULL AS sorted
            FROM ({numerators}) AS n FULL JOIN ({denominators}) AS d ON {string.Join(" AND ", keys.Select(key => $"n.{key} IS NOT DISTINCT FROM d.{key}"))}
            """;
    }

    private string Grouped(CellMetric metric, (string Fact, string Date) from, string numerator, string denominator, IReadOnlyList<string> dimensions, List<string> keys)
    {
        var cell = string.Join(", ", keys);
        var columns = string.Concat(dimensions.Select((name, number) => $", {CellProject.Dimensions[name]} AS k{number}"));
        var outside = metric.Counted is { } sides ? $"count(*) FILTER (WHERE coalesce({sides.Numerator}, false) AND NOT coalesce({sides.Denominator}, false))" : "NULL";
        var (x, y) = metric.Summed ?? ("0", "0");
        return $"""
            SELECT {cell}, {numerator} AS num, {denominator} AS den, {metric.SampleSize ?? "NULL"} AS sample, {outside} AS outside,
                count(*) FILTER (WHERE y <> 0) AS clusters, sum((x - ratio * y) * (x - ratio * y)) AS squares,
                list(CAST(o AS DOUBLE) ORDER BY o) FILTER (WHERE o IS NOT NULL) AS sorted
            FROM (
                SELECT *, sum(x) OVER cell / nullif(CAST(sum(y) OVER cell AS DOUBLE), 0) AS ratio
                FROM (SELECT *{columns}, {x} AS x, {y} AS y, {metric.Ordered ?? "NULL"} AS o FROM ({Placed(metric, from)}))
                WINDOW cell AS (PARTITION BY {cell})
            )
            GROUP BY {cell}
            """;
    }

    /// <summary>The rows of the fact with each period that they count in.</summary>
    private string Placed(CellMetric metric, (string Fact, string Date) from)
    {
        var (fact, date) = from;
        return metric.Window is { } days
            ? $"""
                SELECT * FROM {fact}
                INNER JOIN (SELECT DISTINCT grain, {Start("day")} AS p FROM ({Days($"(SELECT min({date}) FROM {fact})", $"(SELECT max({date}) + {days} FROM {fact})")}), {Grains}) AS periods
                    ON {date} BETWEEN coalesce({End("p")}, DATE '{last}') - {days - 1} AND coalesce({End("p")}, DATE '{last}')
                WHERE grain = 'all' OR p <= DATE '{last}'
                """
            : $"SELECT *, {Start(date)} AS p FROM {fact}, {Grains} WHERE grain = 'all' OR {date} IS NOT NULL";
    }

    private static string Grains => "(SELECT unnest(['day', 'week', 'month', 'quarter', 'year', 'all']) AS grain) AS grains";

    private static string Days(string first, string last) => $"SELECT CAST(unnest(generate_series({first}, {last}, INTERVAL 1 DAY)) AS DATE) AS day";

    private string Start(string date) => $"""
        CASE grain
            WHEN 'day' THEN {date}
            WHEN 'week' THEN {date} - CAST((isodow({date}) + 7 - {weekStart}) % 7 AS INTEGER)
            WHEN 'month' THEN make_date(year({date}), month({date}), 1)
            WHEN 'quarter' THEN make_date(year({date}), 3 * quarter({date}) - 2, 1)
            WHEN 'year' THEN make_date(year({date}), 1, 1)
        END
        """;

    private static string End(string start) => $"""
        CASE grain
            WHEN 'day' THEN {start}
            WHEN 'week' THEN {start} + 6
            WHEN 'month' THEN last_day({start})
            WHEN 'quarter' THEN last_day(make_date(year({start}), month({start}) + 2, 1))
            WHEN 'year' THEN make_date(year({start}), 12, 31)
        END
        """;
}
