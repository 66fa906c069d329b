using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Plan;

/// <summary>What holds of the tables of cells, whatever the segments and the size of the fact.</summary>
public sealed class LatticePlannerTests
{
    private static readonly Lazy<FactSchema> Fact = new(() =>
    {
        using var project = new SmallProject();
        return project.Load().Facts["conversations"];
    });

    private static readonly ImmutableArray<BoundDimension> Dimensions =
        [.. Enumerable.Range(0, 7).Select(number => new BoundDimension($"d{number}", ImmutableSortedDictionary<string, string>.Empty, "VARCHAR", ""))];

    /// <summary>Segments of up to four dimensions with up to six measures each, and the size of their fact.</summary>
    private static Arbitrary<(ImmutableArray<CuboidPlan> Cuboids, FactStatistics Statistics)> Plans => (
        from count in Gen.Choose(1, 14)
        from segments in Gen.Choose(0, 6).ListOf(4).Select(places => places.Distinct().Order().ToImmutableArray()).ListOf(count)
        from trimmed in Gen.Choose(0, 4).ListOf(count)
        from measures in Gen.Choose(1, 63).ListOf(count)
        from rows in Gen.Elements(0L, 1, 50, 5_000, 1_000_000)
        from days in Gen.Choose(1, 400)
        from sizes in Gen.Elements(1L, 2, 5, 30, 400).ListOf(Dimensions.Length)
        let named = segments.Zip(trimmed, (segment, length) => segment.Take(length).ToImmutableArray()).Zip(measures)
        select (
            named.DistinctBy(pair => string.Join('+', pair.First)).Select(pair => Cuboid(pair.First, pair.Second)).ToImmutableArray(),
            new FactStatistics(rows, days, sizes.Select((size, number) => KeyValuePair.Create($"d{number}", size)).ToImmutableSortedDictionary(StringComparer.Ordinal)))).ToArbitrary();

    [Fact]
    public void Plan_HasEachSegmentOnceWithAllItsMeasures() => Prop.ForAll(Plans, given =>
    {
        var tables = LatticePlanner.Plan(given.Cuboids, _ => given.Statistics);

        Assert.Equal(given.Cuboids.Select(cuboid => cuboid.Segment).Order(StringComparer.Ordinal), tables.Where(table => table.IsShown).Select(table => table.Segment).Order(StringComparer.Ordinal));
        Assert.Equal(tables.Length, tables.Select(table => table.Name).Distinct().Count());
        Assert.All(given.Cuboids, cuboid => Assert.Subset(Names(tables.First(table => table.Segment == cuboid.Segment).Measures), Names(cuboid.Scans[0].Measures.Where(measure => measure.RollUp != RollUp.None))));
        Assert.All(tables, table => Assert.DoesNotContain(table.Measures, measure => measure.RollUp == RollUp.None));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parents_AreFinerAndSmallerThanTheFactAndComeFirst() => Prop.ForAll(Plans, given =>
    {
        var tables = LatticePlanner.Plan(given.Cuboids, _ => given.Statistics);

        foreach (var (number, table) in tables.Index().Where(pair => pair.Item.Parent is not null))
        {
            Assert.Contains(table.Parent, tables.Take(number));
            Assert.ProperSuperset(table.Dimensions.ToHashSet(), table.Parent!.Dimensions.ToHashSet());
            Assert.Subset(Names(table.Parent.Measures), Names(table.Measures));
            Assert.True(table.Parent.EstimatedDays < given.Statistics.Rows);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tables_ThatNobodyAskedFor_AreWhatOthersAreMadeOf() => Prop.ForAll(Plans, given =>
    {
        var tables = LatticePlanner.Plan(given.Cuboids, _ => given.Statistics);

        Assert.All(tables.Where(table => !table.IsShown), table => Assert.Contains(tables, other => other.Parent == table));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tables_ThatNobodyAskedFor_SaveMoreThanTheyCost() => Prop.ForAll(Plans, given =>
    {
        var tables = LatticePlanner.Plan(given.Cuboids, _ => given.Statistics);
        var shown = tables.Where(table => table.IsShown).ToList();

        Assert.True(tables.Sum(table => Cost(table, table.Parent)) <= shown.Sum(table => Cost(table, Smallest(table))));

        double Cost(CellTable table, CellTable? parent) => (parent?.EstimatedDays ?? given.Statistics.Rows) * (6 + MeasuresOf(table));

        int MeasuresOf(CellTable table) => given.Cuboids.Where(cuboid => table.IsShown ? cuboid.Segment == table.Segment : cuboid.Dimensions.All(table.Dimensions.Contains))
            .SelectMany(cuboid => cuboid.Scans[0].Measures).Where(measure => measure.RollUp != RollUp.None).Select(measure => measure.Name).Distinct().Count();

        CellTable? Smallest(CellTable table) => shown
            .Where(other => other.Dimensions.Length > table.Dimensions.Length && table.Dimensions.All(other.Dimensions.Contains) && other.EstimatedDays < given.Statistics.Rows)
            .MinBy(other => other.EstimatedDays);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Plan_IsTheSameEachTime() => Prop.ForAll(Plans, given =>
        Assert.Equal(Lines(LatticePlanner.Plan(given.Cuboids, _ => given.Statistics)), Lines(LatticePlanner.Plan([.. given.Cuboids], _ => given.Statistics)))).QuickCheckThrowOnFailure();

    [Fact]
    public void ASingleSegment_IsMadeOfTheFact()
    {
        var table = Assert.Single(LatticePlanner.Plan([Cuboid([0, 1], 1)], _ => Statistics(1_000_000)));

        Assert.Equal(("d0+d1", true, null), (table.Segment, table.IsShown, table.Parent));
    }

    [Fact]
    public void AStep_IsAddedBetweenALargeFactAndItsSegments()
    {
        var tables = LatticePlanner.Plan([Cuboid([0], 3), Cuboid([1], 3), Cuboid([2], 3)], _ => Statistics(1_000_000));

        var step = Assert.Single(tables, table => !table.IsShown && table.Parent is null);
        Assert.Equal(2, tables.Count(table => table.Parent == step));
    }

    [Fact]
    public void Windows_AreNotMadeOfCells() =>
        Assert.Empty(LatticePlanner.Plan([Cuboid([0], 1) with { Scans = [Cuboid([0], 1).Scans[0] with { WindowDays = 7 }] }], _ => Statistics(100)));

    [Fact]
    public void SixtySegments_AreNoTrouble()
    {
        var asked = 0;
        var dimensions = Enumerable.Range(0, 12).Select(number => Dimensions[0] with { Name = $"d{number}" }).ToList();
        var pairs = from one in Enumerable.Range(0, 12) from other in Enumerable.Range(one + 1, 11 - one) select new[] { dimensions[one], dimensions[other] };
        var cuboids = pairs.Take(60).Select(segment => Cuboid([], 63) with { Dimensions = [.. segment] });
        var sizes = dimensions.Select(dimension => KeyValuePair.Create(dimension.Name, 12L)).ToImmutableSortedDictionary(StringComparer.Ordinal);

        var tables = LatticePlanner.Plan(cuboids, _ => new FactStatistics(10_000_000 + asked++, 365, sizes));

        Assert.Equal(1, asked);
        Assert.Equal(60, tables.Count(table => table.IsShown));
        Assert.Contains(tables, table => !table.IsShown);
    }

    private static FactStatistics Statistics(long rows) =>
        new(rows, 365, Dimensions.Select(dimension => KeyValuePair.Create(dimension.Name, 5L)).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>A segment in all grains; the last of its measures cannot be rolled up.</summary>
    /// <param name="places">Its dimensions, in ascending order.</param>
    /// <param name="measures">A bit for each measure.</param>
    private static CuboidPlan Cuboid(ImmutableArray<int> places, int measures)
    {
        var planned = Enumerable.Range(0, 6).Where(bit => (measures >> bit & 1) == 1).Select(bit => new PlannedMeasure($"m{bit}", new Aggregate.Written($"sum(m{bit})"), [], bit == 5 ? RollUp.None : RollUp.Add));
        return new CuboidPlan(
            [.. Enum.GetValues<Grain>()], 0, "UTC", [.. places.Select(place => Dimensions[place])], null, null, null, [], null,
            [new FactScan("conversations_cells", Fact.Value, null, null, [.. planned])], []);
    }

    private static HashSet<string> Names(IEnumerable<PlannedMeasure> measures) => [.. measures.Select(measure => measure.Name)];

    private static IEnumerable<string> Lines(IEnumerable<CellTable> tables) =>
        tables.Select(table => $"{table.Name} of {table.Parent?.Name}: {string.Join(", ", table.Measures.Select(measure => measure.Name))}");
}
