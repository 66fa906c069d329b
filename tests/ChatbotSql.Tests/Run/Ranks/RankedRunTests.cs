using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.Ranks;
using ChatbotSql.Run.Values;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Ranks;

/// <summary>Medians and distinct counts are the same whether rows pass by counters or are read again for each segment.</summary>
public sealed class RankedRunTests
{
    private const string Metrics = """
        dimensions:
          - {name: is_long, facts: [conversations], sql: "CASE WHEN turns > 0 THEN turns > 1 END"}
          - {name: quoted, facts: [conversations], sql: "CASE WHEN intent IS NULL THEN '' ELSE intent || ''' \"' || turns END"}
        metrics:
          - {name: seconds, fact: conversations, value: median(duration_seconds), segments: [channel, intent+channel, is_long, quoted]}
          - {name: scores, fact: conversations, value: count(DISTINCT csat_score) + count(DISTINCT outcome), where: turns > 0, segments: [intent, intent+channel, quoted+is_long]}
          - {name: share, fact: conversations, numerator: median(turns), denominator: count(DISTINCT intent), segments: [channel, quoted]}
          - {name: either, fact: conversations, value: "count(DISTINCT turns) FILTER (WHERE intent = 'billing' OR turns > 2)", where: channel = 'web' OR turns = 1, segments: [channel]}
          - {name: lists, fact: conversations, value: "count(DISTINCT [intent, outcome]) + count(DISTINCT CASE WHEN turns % 3 = 0 THEN 0.0 WHEN turns % 3 = 1 THEN CAST('-0.0' AS DOUBLE) ELSE CAST('nan' AS DOUBLE) END)", segments: [channel]}
          - {name: ended, fact: conversations, value: count(DISTINCT channel), time: ended_at, segments: [channel]}
        """;

    [Fact]
    public void FewerCounters_GiveTheSameValues()
    {
        using var project = new SmallProject("week_start: sunday", metrics: Metrics);
        var (catalog, database) = (project.Load(), project.Build());

        var expected = Tables(catalog, database, RankedRun.MostCells);
        Assert.Contains(expected, table => table.Key == "conversations_cells by channel+intent, ranked" && table.Value.Count > 20);
        foreach (var mostCells in new[] { -1L, 40, 400, 1000 })
        {
            var actual = Tables(catalog, database, mostCells);
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("18446744073709551615")]
    [InlineData("CAST(9223372036854775807 AS UBIGINT) + length(CAST(hashed AS VARCHAR)) % 2")]
    public void ValuesOfOneHash_AreToldApart(string hash)
    {
        using var project = new SmallProject("week_start: sunday", metrics: Metrics);
        var (catalog, database) = (project.Load(), project.Build());

        var expected = Tables(catalog, database, RankedRun.MostCells);
        var actual = Tables(catalog, database, RankedRun.MostCells, $"CREATE TEMP MACRO hash(hashed) AS CAST({hash} AS UBIGINT)");

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
    }

    [Fact]
    public void DimensionsWhosePlacesTogetherAreTooMany_AreReadAgain()
    {
        var names = Enumerable.Range(0, 12).Select(number => $"id{number}").ToList();
        var dimensions = names.Select(name => $"  - {{name: {name}, facts: [conversations], sql: \"conversation_id || '{name}'\"}}\n");
        using var project = new SmallProject(metrics: $"dimensions:\n{string.Concat(dimensions)}metrics:\n  - {{name: apart, fact: conversations, value: count(DISTINCT outcome), segments: [{string.Join(", ", names)}]}}\n");

        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(project.Build())} AS built (READ_ONLY); USE built");

        Assert.Equal(12 * 60, session.Scalar<long>("SELECT count(*) FROM metric_values WHERE metric = 'apart' AND grain = 'all' AND segment <> 'all' AND value = 1"));
    }

    /// <summary>The rows of each table of what cannot be rolled up, those left out in which there is nothing.</summary>
    private static SortedDictionary<string, List<string>> Tables(Catalog catalog, string database, long mostCells, string before = "")
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built; {before}");
        var cuboids = Planner.PlanBuild(catalog).Cuboids;
        new CellsRun(session, catalog.Templates, cuboids, mostCells).Make((_, _) => { });
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (cuboid, scan) in cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => CellsRenderer.Ranked(cuboid, scan)).OfType<FactScan>().Select(scan => (cuboid, scan))))
        {
            var name = CellsRenderer.RankedOf(scan, cuboid.Segment);
            var keys = cuboid.Dimensions.Select(dimension => dimension.Name).Prepend("period_start").Prepend("grain");
            var rows = session.Rows($"SELECT {string.Join(", ", keys.Concat(scan.Measures.SelectMany(Columns)))} FROM {SqlLiteral.Identifier(name)}");
            tables[name] = [.. rows.Rows.Where(row => row.Skip(keys.Count()).Any(value => value is not (null or 0L or 0.0))).Select(row => string.Join('|', row.Select(Cell))).Order(StringComparer.Ordinal)];
        }

        return tables;
    }

    private static IEnumerable<string> Columns(PlannedMeasure measure) => measure.Ranking!.Kind == RankingKind.Interval ? [$"{measure.Name}_low", $"{measure.Name}_high"] : [measure.Name];

    private static string Cell(object? value) => value is double number ? number.ToString("G12", CultureInfo.InvariantCulture) : RowSet.Text(value);
}
