using System.Collections.Immutable;
using System.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Ranks;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>Makes the temporary tables of the measures of every segment.</summary>
/// <param name="mostCells">How many cells counters are kept for, of what cannot be rolled up.</param>
internal sealed class CellsRun(DuckDbSession session, TemplateEngine templates, ImmutableArray<CuboidPlan> cuboids, long mostCells = RankedRun.MostCells)
{
    /// <summary>Of so many rows, the values of dimensions are counted in all of them; of more, in one of a few.</summary>
    private const long FewRows = 200_000;
    private const int EveryRow = 16;

    /// <returns>How the tables were made that others can be made of.</returns>
    /// <exception cref="SqlException">A measure fails on the data.</exception>
    /// <param name="part">Told how many tables are made, and of how many.</param>
    public ImmutableArray<CellTableRecord> Make(Action<int, int> part)
    {
        var tables = LatticePlanner.Plan(cuboids.Where(cuboid => cuboid.Grains.Length > 1), StatisticsOf);
        var times = new List<TimeSpan>();
        foreach (var (number, table) in tables.Index())
        {
            part(number, tables.Length);
            times.Add(Make(table));
        }

        foreach (var (cuboid, scan) in cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => (cuboid, scan))))
        {
            if (cuboid.Grains.Length == 1 || scan.WindowDays is not null)
            {
                Read(cuboid, scan, CellsRenderer.TableOf(scan, cuboid.Segment));
            }
            else if (CellsRenderer.Reread(cuboid, scan) is { } reread)
            {
                Read(cuboid, reread, CellsRenderer.ReadOf(scan, cuboid.Segment));
            }
        }

        Rank();
        var days = DaysOf(tables);
        return [.. tables.Select((table, number) => new CellTableRecord(table, days[number], times[number]))];
    }

    /// <summary>How many cells of single days each table has, those of no day among them.</summary>
    private ImmutableArray<long> DaysOf(ImmutableArray<CellTable> tables)
    {
        var counts = tables.Select((table, number) => $"SELECT {number} AS number, count(*) FROM {SqlLiteral.Identifier(table.DaysName)}");
        return tables.IsEmpty ? [] : [.. session.Rows($"{string.Join(" UNION ALL ", counts)} ORDER BY number").Rows.Select(row => (long)row[1]!)];
    }

    /// <summary>Counts what can be counted from values in order; where that will not do, reads the fact for each segment.</summary>
    private void Rank()
    {
        var ranked = cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => (Cuboid: cuboid, Scan: CellsRenderer.Ranked(cuboid, scan)!))).Where(segment => segment.Scan is not null);
        foreach (var segments in ranked.GroupBy(segment => segment.Scan.Name))
        {
            foreach (var (cuboid, scan) in new RankedRun(session, templates, [.. segments], mostCells).Make())
            {
                Read(cuboid, scan, CellsRenderer.RankedOf(scan, cuboid.Segment));
            }
        }
    }

    /// <returns>How long it took.</returns>
    private TimeSpan Make(CellTable table)
    {
        var watch = Stopwatch.StartNew();
        session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(table.DaysName)} AS\n{CellsRenderer.Days(templates, table, cuboids[0].TimeZone)}");
        if (table.IsShown)
        {
            session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(table.LongerName)} AS\n{CellsRenderer.Longer(templates, table, cuboids[0].WeekShift)}");
            session.Execute($"CREATE TEMP VIEW {SqlLiteral.Identifier(table.Name)} AS\n{CellsRenderer.EveryGrain(table)}");
        }

        return watch.Elapsed;
    }

    /// <summary>Reads the fact once for each grain.</summary>
    private void Read(CuboidPlan cuboid, FactScan scan, string table)
    {
        var selects = cuboid.Grains.Select(grain => ScanRenderer.Render(templates, cuboid, scan, grain, namesGrain: true));
        session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(table)} AS\n{CellsRenderer.Read(templates, scan, selects)}");
    }

    /// <summary>The numbers of values decide which cells are made of which, never what is in them; so of many rows some will do.</summary>
    private FactStatistics StatisticsOf(FactSchema fact)
    {
        var table = SqlLiteral.Identifier(fact.Name);
        var rows = session.Scalar<long>($"SELECT count(*) FROM {table}");
        var some = rows > FewRows ? $" WHERE rowid % {EveryRow} = 0" : "";
        var dimensions = cuboids.SelectMany(cuboid => cuboid.Dimensions).Where(dimension => dimension.SqlByFact.ContainsKey(fact.Name)).Distinct().ToList();
        var counts = dimensions.Select(dimension => dimension.SqlByFact[fact.Name]).Prepend(SqlLiteral.Name(fact.Fact.Date.Text)).Select(sql => $"approx_count_distinct({sql}) + 1");
        var values = session.Rows($"SELECT {string.Join(", ", counts)} FROM {table}{some}").Rows[0];
        return new FactStatistics(
            rows, (long)values[0]!, dimensions.Select((dimension, index) => KeyValuePair.Create(dimension.Name, (long)values[index + 1]!)).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
