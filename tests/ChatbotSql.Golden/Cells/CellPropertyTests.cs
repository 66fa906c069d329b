using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Validate;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Golden.Cells;

/// <summary>Every row that a build stores is what a plain query over the fact gives, and what the compiled SQL gives.</summary>
public sealed class CellPropertyTests
{
    private const string Columns = "value, numerator, denominator, sample_size, interval, ci_low, ci_high";

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 6).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void StoredRows_EqualThoseByHandAndThoseCompiled(ulong seed)
    {
        using var project = new CellProject(CellSpecification.Of(isReread: seed % 3 == 0).Sample(1, new Rnd(seed), 50).Single());
        var byHand = new ByHand(project);
        var segments = project.Metrics.SelectMany(given => given.Segments.Append("").Select(segment => (given.Name, given.Metric, By: Dimensions(project, segment))));
        foreach (var metrics in segments.DistinctBy(given => (given.Name, DerivedPlan.NameOf(given.By))).GroupBy(given => DerivedPlan.NameOf(given.By)))
        {
            var by = metrics.First().By;
            var stored = Stored(project, by);
            var compiled = Compiled(project, [.. metrics.Select(given => given.Name)], by);
            foreach (var (name, metric, _) in metrics)
            {
                var what = $"With seed {seed}, {name} by {metrics.Key}, which is\n{metric.Yaml}\n";
                AreEqual(what, byHand.Rows(metric, [.. by.Select(dimension => dimension.Name)]), stored.GetValueOrDefault(name, []));
                Agree(what, metric, compiled.GetValueOrDefault(name, []), stored.GetValueOrDefault(name, []), by.IsEmpty);
            }
        }
    }

    private static ImmutableArray<BoundDimension> Dimensions(CellProject project, string segment)
    {
        var names = segment.Split('+');
        return [.. project.Catalog.Dimensions.Where(dimension => names.Contains(dimension.Name))];
    }

    private static Dictionary<string, Dictionary<string, CellRow>> Stored(CellProject project, ImmutableArray<BoundDimension> by) =>
        Read(project, by, $"FROM metric_values WHERE segment = '{DerivedPlan.NameOf(by)}'");

    private static Dictionary<string, Dictionary<string, CellRow>> Compiled(CellProject project, string[] names, ImmutableArray<BoundDimension> by)
    {
        var metrics = project.Catalog.Metrics.Where(metric => names.Contains(metric.Name)).ToImmutableArray();
        var selects = Enum.GetValues<Grain>().Select(grain => $"FROM (\n{Compiler.Compile(project.Catalog, Question.Of(metrics, grain, by))}\n)");
        return Read(project, by, $"FROM ({string.Join("\nUNION ALL BY NAME\n", selects)})");
    }

    /// <summary>By metric the rows of each cell.</summary>
    private static Dictionary<string, Dictionary<string, CellRow>> Read(CellProject project, ImmutableArray<BoundDimension> by, string from)
    {
        var dimensions = string.Concat(by.Select(dimension => $", CAST({dimension.Name} AS VARCHAR)"));
        return project.Rows($"SELECT metric, grain, {ByHand.Iso("period_start")}{dimensions}, {Columns} {from}")
            .GroupBy(row => (string)row[0]!)
            .ToDictionary(rows => rows.Key, rows => rows.ToDictionary(row => ByHand.Key(row[1..^7]), row => RowOf(row[^7..])));
    }

    private static CellRow RowOf(object?[] row) => new(
        CellRow.Finite(row[0]), CellRow.Finite(row[1]), CellRow.Finite(row[2]), CellRow.Finite(row[3]), (string?)row[4], CellRow.Finite(row[5]), CellRow.Finite(row[6]));

    private static void AreEqual(string what, Dictionary<string, CellRow> expected, Dictionary<string, CellRow> stored)
    {
        Assert.True(
            expected.Keys.ToHashSet().SetEquals(stored.Keys),
            $"{what}only by hand: {string.Join(", ", expected.Keys.Except(stored.Keys))}\nonly stored: {string.Join(", ", stored.Keys.Except(expected.Keys))}");
        foreach (var (key, row) in expected)
        {
            Assert.True(row.Says(stored[key]), $"{what}{key}\nby hand: {row}\nstored: {stored[key]}");
        }
    }

    /// <summary>What is compiled knows nothing of coverage: neither what is not known, nor empty periods.</summary>
    private static void Agree(string what, CellMetric metric, Dictionary<string, CellRow> compiled, Dictionary<string, CellRow> stored, bool isAll)
    {
        foreach (var (key, row) in stored.Where(pair => !metric.IsRatio || pair.Value.Numerator is not null))
        {
            var isThere = compiled.TryGetValue(key, out var found);
            Assert.True(isThere || (isAll && row.SampleSize == 0), $"{what}{key} is not compiled, and stored as {row}");
            Assert.True(!isThere || row.Says(Completed(metric, found!, row)), $"{what}{key}\ncompiled: {found}\nstored: {row}");
        }

        var unknown = compiled.Keys.Except(stored.Keys).ToList();
        Assert.True(unknown.Count == 0, $"{what}only compiled: {string.Join(", ", unknown)}");
    }

    /// <param name="stored">The row that a build stores, which is NULL over nothing where nothing is known.</param>
    private static CellRow Completed(CellMetric metric, CellRow row, CellRow stored) => metric.IsRatio
        ? row with { Numerator = row.Numerator ?? 0, Denominator = row.Denominator ?? 0, SampleSize = row.SampleSize ?? 0 }
        : row with { Value = row.Value ?? (metric.IsZeroOverNothing && stored.Value is not null ? 0 : null), SampleSize = row.SampleSize ?? 0 };
}
