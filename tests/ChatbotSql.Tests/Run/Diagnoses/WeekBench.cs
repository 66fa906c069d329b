using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Describe;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;
using Dapper;

namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>Weekly values made by hand, in which the diagnoses of a project are looked for.</summary>
internal sealed class WeekBench : IDisposable
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    private readonly SmallProject project;
    private readonly Catalog catalog;
    private readonly List<string> cells = [];
    private readonly List<string> values = [];

    /// <param name="diagnoses">Entries of <c>diagnoses</c>, none of which ships with the tool.</param>
    public WeekBench(params string[] diagnoses)
    {
        var names = diagnoses.Select((_, index) => $"own_{index}").ToList();
        project = new SmallProject(metrics: $"diagnoses:\n{string.Concat(diagnoses.Select((entry, index) => $"  - {{name: own_{index}, say: Look., {entry}}}\n"))}");
        var loaded = project.Load();
        catalog = loaded with { Diagnoses = [.. loaded.Diagnoses.Where(diagnosis => names.Contains(diagnosis.Name))] };
        Assert.Equal(names.Count, catalog.Diagnoses.Length);
    }

    public void Dispose() => project.Dispose();

    /// <summary>A share of rows, with Wilson's interval.</summary>
    public WeekBench Share(int week, string metric, double numerator, double denominator, string? intent = null, string status = "NULL", bool isComplete = true, string? channel = null)
    {
        var (low, high) = Wilson(numerator, denominator);
        return Add(week, metric, intent, channel, FormattableString.Invariant($"{numerator / denominator:R}, {numerator:R}, {denominator:R}, {denominator:R}, 'wilson', {low:R}, {high:R}, NULL, {isComplete}, {status}, {status}"));
    }

    /// <summary>A rate of messages, with the interval of the delta method.</summary>
    public WeekBench Rate(int week, string metric, double value, double deviation, int clusters, string? intent = null, string status = "NULL") =>
        Add(week, metric, intent, null, FormattableString.Invariant($"{value:R}, {value * 1000:R}, 1000, 1000, 'clustered', {Math.Max(0, value - (1.959963984540054 * deviation)):R}, {value + (1.959963984540054 * deviation):R}, {clusters}, true, {status}, {status}"));

    /// <summary>A value without a test, such as a median.</summary>
    public WeekBench Median(int week, string metric, double value, string band, int rows = 100) =>
        Add(week, metric, null, null, FormattableString.Invariant($"{value:R}, NULL, NULL, {rows}, 'order_statistics', NULL, NULL, NULL, true, '{band}', 'ok'"));

    /// <summary>The rows of <c>meta.diagnosis_tests</c>, with those of <c>main.diagnoses</c> that belong to them.</summary>
    public IReadOnlyList<Found> Find(Func<IEnumerable<string>, IEnumerable<string>>? order = null)
    {
        using var session = Written(order);
        return session.Connection.Query<Found>("""
            SELECT
                tests.diagnosis AS Diagnosis, strftime(tests.period_start, '%Y-%m-%d') AS Week, intent AS Intent, tests.p AS P, tests.p_adjusted AS Adjusted,
                is_raised AS IsRaised, tests.evidence[1].change_low AS Low, tests.evidence[1].change_high AS High, strftime(since, '%Y-%m-%d') AS Since, diagnoses.text AS Text, diagnoses.text_ru AS TextRu
            FROM meta.diagnosis_tests AS tests
            INNER JOIN meta.cells USING (cell)
            LEFT JOIN (SELECT diagnosis, segment, intent AS at, period_start, since, text, text_ru FROM main.diagnoses) AS diagnoses
                ON diagnoses.diagnosis = tests.diagnosis AND diagnoses.segment = cells.segment AND diagnoses.at IS NOT DISTINCT FROM intent AND diagnoses.period_start = tests.period_start
            ORDER BY tests.diagnosis, tests.period_start, cell
            """).AsList();
    }

    public static (double Low, double High) Wilson(double x, double n)
    {
        const double Z = 1.959963984540054;
        var (middle, half) = ((x + (Z * Z / 2)) / (n + (Z * Z)), Z / (n + (Z * Z)) * Math.Sqrt((x * (n - x) / n) + (Z * Z / 4)));
        return (middle - half, middle + half);
    }

    private DuckDbSession Written(Func<IEnumerable<string>, IEnumerable<string>>? order)
    {
        var session = DuckDbSession.InMemory();
        var metrics = catalog.Metrics.Select((metric, index) => $"({SqlLiteral.Text(metric.Name)}, {index + 1})");
        var dimensions = string.Concat(catalog.Dimensions.Select(dimension => $", {dimension.Name} {dimension.Type}"));
        session.Execute($"""
            ATTACH ':memory:' AS project; USE project; CREATE SCHEMA meta;
            CREATE TABLE main.metrics (metric VARCHAR, ordinal SMALLINT);
            INSERT INTO main.metrics VALUES {string.Join(", ", metrics)};
            CREATE TABLE meta.cells (cell INTEGER, grain VARCHAR, period_start DATE, segment VARCHAR{dimensions});
            INSERT INTO meta.cells (cell, grain, period_start, segment, intent, channel) VALUES {string.Join(", ", cells)};
            CREATE TABLE meta.cell_values (
                metric SMALLINT, cell INTEGER, value DOUBLE, numerator DOUBLE, denominator DOUBLE, sample_size DOUBLE, interval VARCHAR,
                ci_low DOUBLE, ci_high DOUBLE, clusters DOUBLE, is_complete BOOLEAN, band VARCHAR, status VARCHAR
            );
            INSERT INTO meta.cell_values VALUES {string.Join(", ", order?.Invoke(values) ?? values)};
            """);
        new DiagnosisWriter(session, catalog).Write();
        return session;
    }

    private WeekBench Add(int week, string metric, string? intent, string? channel, string columns)
    {
        var segment = string.Join('+', new[] { channel is null ? null : "channel", intent is null ? null : "intent" }.OfType<string>());
        var key = $"'week', DATE '{Monday.AddDays(7 * week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}', '{(segment.Length == 0 ? "all" : segment)}', {SqlLiteral.TextOrNull(intent)}, {SqlLiteral.TextOrNull(channel)})";
        var number = cells.FindIndex(cell => cell.EndsWith(key, StringComparison.Ordinal)) + 1;
        if (number == 0)
        {
            number = cells.Count + 1;
            cells.Add($"({number}, {key}");
        }

        var ordinal = catalog.Metrics.Select(item => item.Name).ToList().IndexOf(metric) + 1;
        Assert.True(ordinal > 0, metric);
        values.Add($"({ordinal}, {number}, {columns})");
        return this;
    }

    /// <summary>One thing that was looked at.</summary>
    internal sealed class Found
    {
        public string Diagnosis { get; init; } = "";

        public string Week { get; init; } = "";

        public string? Intent { get; init; }

        public double? P { get; init; }

        public double? Adjusted { get; init; }

        public bool IsRaised { get; init; }

        public double? Low { get; init; }

        public double? High { get; init; }

        public string? Since { get; init; }

        public string? Text { get; init; }

        public string? TextRu { get; init; }
    }
}
