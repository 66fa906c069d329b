using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Ranks;

/// <summary>
/// Makes the tables of medians and distinct counts of one reading of a fact. The values are put in order once, by an engine
/// that spills, and pass by a counter for each cell of every segment and grain.
/// </summary>
/// <param name="segments">The segments, each with its scan, all of the same reading.</param>
/// <param name="mostCells">How many cells counters are kept for.</param>
internal sealed class RankedRun(DuckDbSession session, TemplateEngine templates, IReadOnlyList<(CuboidPlan Cuboid, FactScan Scan)> segments, long mostCells = RankedRun.MostCells)
{
    /// <summary>How many cells counters are kept for where nothing else is said: some 40 bytes each and measure.</summary>
    public const long MostCells = 4_000_000;

    /// <summary>Not temporary, since two sessions read it; nor in the file.</summary>
    private const string Rows = "memory.main.\"ranked rows\"";

    private readonly FactSchema fact = segments[0].Scan.Fact;
    private readonly string date = PeriodSql.Date(segments[0].Scan, segments[0].Cuboid.TimeZone);

    /// <summary>The segments whose cells are too many, for which nothing was made.</summary>
    public IEnumerable<(CuboidPlan Cuboid, FactScan Scan)> Make()
    {
        var sizes = segments.SelectMany(segment => segment.Cuboid.Dimensions).Distinct().ToDictionary(dimension => dimension, SizeOf);
        var (first, days) = Days();
        var counted = Countable(sizes, days);
        if (counted.Count > 0)
        {
            Make(counted, [.. sizes.Keys.Where(dimension => counted.Exists(segment => segment.Cuboid.Dimensions.Contains(dimension)))], first, days);
        }

        return segments.Except(counted);
    }

    /// <summary>As many segments as there are counters for, the smallest first, whose dimensions together fit into the number of a place.</summary>
    private List<(CuboidPlan Cuboid, FactScan Scan)> Countable(Dictionary<BoundDimension, long> sizes, int days)
    {
        var counted = new List<(CuboidPlan Cuboid, FactScan Scan)>();
        ImmutableHashSet<BoundDimension> dimensions = [];
        var left = mostCells;
        foreach (var segment in segments.OrderBy(CellsOf))
        {
            var together = dimensions.Union(segment.Cuboid.Dimensions);
            if (CellsOf(segment) <= left && together.Aggregate(days + 1.0, (places, dimension) => places * sizes[dimension]) < long.MaxValue)
            {
                counted.Add(segment);
                dimensions = together;
                left -= CellsOf(segment);
            }
        }

        return counted;

        long CellsOf((CuboidPlan Cuboid, FactScan Scan) segment) =>
            CellIndex.SizeOf(segment.Cuboid.Dimensions.Aggregate(1L, (product, dimension) => Math.Min(mostCells + 1, product * sizes[dimension])), days);
    }

    private void Make(List<(CuboidPlan Cuboid, FactScan Scan)> counted, ImmutableArray<BoundDimension> dimensions, DateOnly first, int days)
    {
        var values = dimensions.Select(ValuesOf).ToImmutableArray();
        var index = new CellIndex(
            [.. values.Select(list => list.Length)],
            [.. counted.Select(segment => segment.Cuboid.Dimensions.Select(dimension => dimensions.IndexOf(dimension)).ToImmutableArray())],
            first, days, counted[0].Cuboid.WeekShift);
        var measures = counted.SelectMany(segment => segment.Scan.Measures).Where(measure => measure.Ranking is not null).DistinctBy(measure => measure.Name).ToImmutableArray();
        var arguments = measures.Select(measure => measure.Ranking!).Select(ranking => (ranking.Kind == RankingKind.Distinct, ranking.Argument, ranking.Condition)).Distinct().ToImmutableArray();
        var columns = new RankedColumns(index, arguments);
        CodeRows(dimensions, values, arguments, first);
        Read(columns, arguments.Length);
        foreach (var (number, (cuboid, scan)) in counted.Index())
        {
            columns.Write(session, number, cuboid, scan, [.. cuboid.Dimensions.Select(dimension => values[dimensions.IndexOf(dimension)])]);
        }

        session.Execute($"DROP TABLE {Rows}");
        foreach (var dimension in dimensions)
        {
            session.Execute($"DROP TABLE {SqlLiteral.Identifier(ValuesTable(dimension))}");
        }
    }

    /// <summary>Reads all columns. To count takes one thread, so that another column is put in order meanwhile.</summary>
    private void Read(RankedColumns columns, int count)
    {
        var last = -1;
        using var beside = session.Beside();
        SideBySide.Run(() => ReadNext(session), () => ReadNext(beside));

        void ReadNext(DuckDbSession reader)
        {
            for (var next = Interlocked.Increment(ref last); next < count; next = Interlocked.Increment(ref last))
            {
                columns.Read(reader, Rows, next);
            }
        }
    }

    /// <summary>Writes the rows of the fact as the code of their day and dimensions, beside what is put in order.</summary>
    private void CodeRows(ImmutableArray<BoundDimension> dimensions, ImmutableArray<object?[]> values, ImmutableArray<(bool IsDistinct, string Argument, string? Condition)> arguments, DateOnly first)
    {
        var key = $"coalesce(CAST({date} - {SqlLiteral.Date(first)} AS BIGINT) + 1, 0)";
        for (var i = 0; i < dimensions.Length; i++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"({key} * {values[i].Length} + d{i}.d{i}_code)");
        }

        session.Execute(SqlLayout.Tidy(templates.Render("metrics/coded", new Dictionary<string, object?>
        {
            ["table"] = Rows,
            ["fact"] = fact.Name,
            ["key"] = key,
            ["values"] = arguments.Select((argument, i) => new Dictionary<string, object?>
            {
                ["name"] = $"v{i}",
                ["sql"] = argument.IsDistinct ? argument.Argument : $"CAST({argument.Argument} AS DOUBLE)",
                ["condition"] = argument.Condition,
            }).ToList(),
            ["dimensions"] = dimensions.Select((dimension, i) => new Dictionary<string, object?>
            {
                ["values_table"] = ValuesTable(dimension),
                ["alias"] = $"d{i}",
                ["sql"] = dimension.SqlOver(fact),
            }).ToList(),
        })));
    }

    /// <summary>The values of a dimension, NULL among them, at the places of their codes.</summary>
    private object?[] ValuesOf(BoundDimension dimension, int number)
    {
        session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(ValuesTable(dimension))} AS SELECT row_number() OVER (ORDER BY d{number}_value) - 1 AS d{number}_code, d{number}_value FROM (SELECT DISTINCT {dimension.SqlOver(fact)} AS d{number}_value FROM {fact.Name})");
        return [.. session.Rows($"SELECT d{number}_value FROM {SqlLiteral.Identifier(ValuesTable(dimension))} ORDER BY d{number}_code").Rows.Select(row => row[0])];
    }

    private long SizeOf(BoundDimension dimension) => session.Scalar<long>($"SELECT count(*) FROM (SELECT DISTINCT {dimension.SqlOver(fact)} FROM {fact.Name})");

    private (DateOnly First, int Days) Days()
    {
        var row = session.Rows($"SELECT min({date}), max({date}) FROM {fact.Name}").Rows[0];
        return row is [DateOnly first, DateOnly last] ? (first, last.DayNumber - first.DayNumber + 1) : (DateOnly.MinValue, 0);
    }

    private static string ValuesTable(BoundDimension dimension) => $"values of {dimension.Name}";
}
