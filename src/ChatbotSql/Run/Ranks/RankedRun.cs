using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>The columns of a table of the values of a dimension, which is joined with facts that may have any others.</summary>
    private const string Code = "\"ranked code\"";
    private const string Value = "\"ranked value\"";

    private readonly FactSchema fact = segments[0].Scan.Fact;
    private readonly string date = PeriodSql.Date(segments[0].Scan, segments[0].Cuboid.TimeZone);

    /// <summary>The segments whose cells are too many, for which nothing was made.</summary>
    public IEnumerable<(CuboidPlan Cuboid, FactScan Scan)> Make()
    {
        var sizes = segments.SelectMany(segment => segment.Cuboid.Dimensions).Distinct().ToDictionary(dimension => dimension, NumberValues);
        var (first, days) = Days();
        var counted = Countable(sizes, days);
        if (counted.Count > 0)
        {
            Make(counted, [.. sizes.Keys.Where(dimension => counted.Exists(segment => segment.Cuboid.Dimensions.Contains(dimension)))], first, days);
        }

        foreach (var dimension in sizes.Keys)
        {
            session.Execute($"DROP TABLE {ValuesTable(dimension)}");
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
        var places = CodedPlaces.Of([.. dimensions.Select(dimension => (dimension, ValuesOf(dimension)))], counted.Select(segment => segment.Cuboid), first, days, counted[0].Cuboid.WeekShift);
        var measures = counted.SelectMany(segment => segment.Scan.Measures).Where(measure => measure.Ranking is not null);
        var arguments = measures.Select(measure => RankedArgument.Of(measure.Ranking!)).Distinct().ToImmutableArray();
        var columns = Read(places, arguments, isHashed: true);
        if (!columns.AreToldApart)
        {
            columns = Read(places, arguments, isHashed: false);
        }

        foreach (var (number, (cuboid, scan)) in counted.Index())
        {
            columns.Write(session, number, cuboid, scan, places.ValuesOf(cuboid));
        }
    }

    /// <summary>Reads all columns. To count takes one thread, so that another column is put in order meanwhile.</summary>
    private RankedColumns Read(CodedPlaces places, ImmutableArray<RankedArgument> arguments, bool isHashed)
    {
        CodeRows(places, arguments, isHashed);
        var columns = new RankedColumns(places.Index, fact, arguments, Rows);
        var reads = new ConcurrentQueue<Action<DuckDbSession>>(columns.Reads());
        var beside = session.Beside();
        SideBySide.Run(() => ReadNext(session), () => ReadNext(beside));
        session.Execute($"DROP TABLE {Rows}");
        return columns;

        void ReadNext(DuckDbSession reader)
        {
            while (reads.TryDequeue(out var read))
            {
                read(reader);
            }
        }
    }

    /// <summary>Writes the places of the rows of the fact, beside what is put in order.</summary>
    private void CodeRows(CodedPlaces places, ImmutableArray<RankedArgument> arguments, bool isHashed) =>
        session.Execute(SqlLayout.Tidy(templates.Render("metrics/coded", new Dictionary<string, object?>
        {
            ["table"] = Rows,
            ["fact"] = fact.Name,
            ["place"] = places.Sql(date, number => $"d{number}.{Code}"),
            ["values"] = arguments.Select((argument, number) => new Dictionary<string, object?>
            {
                ["name"] = $"v{number}",
                ["sql"] = argument.Sql(isHashed),
            }).ToList(),
            ["value_column"] = Value,
            ["dimensions"] = places.Dimensions.Select((pair, number) => new Dictionary<string, object?>
            {
                ["values_table"] = ValuesTable(pair.Dimension),
                ["alias"] = $"d{number}",
                ["sql"] = pair.Dimension.Over(fact),
            }).ToList(),
        })));

    /// <summary>Gives each value of a dimension, NULL among them, a code from 0, and returns how many there are.</summary>
    private long NumberValues(BoundDimension dimension)
    {
        session.Execute(templates.Render("metrics/codes", new Dictionary<string, object?>
        {
            ["name"] = dimension.Name,
            ["fact"] = fact.Name,
            ["table"] = ValuesTable(dimension),
            ["code"] = Code,
            ["value"] = Value,
            ["sql"] = dimension.Over(fact),
        }));
        return session.Scalar<long>($"SELECT count(*) FROM {ValuesTable(dimension)}");
    }

    /// <summary>The values of a dimension at the places of their codes.</summary>
    private object?[] ValuesOf(BoundDimension dimension) =>
        [.. session.Rows($"SELECT {Value} FROM {ValuesTable(dimension)} ORDER BY {Code}").Rows.Select(row => row[0])];

    private (DateOnly First, int Days) Days()
    {
        var row = session.Rows($"SELECT min({date}), max({date}) FROM {fact.Name}").Rows[0];
        return row is [DateOnly first, DateOnly last] ? (first, last.DayNumber - first.DayNumber + 1) : (DateOnly.MinValue, 0);
    }

    private static string ValuesTable(BoundDimension dimension) => SqlLiteral.Identifier($"values of {dimension.Name}");
}
