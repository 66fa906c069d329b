using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Validate.Guards;

/// <summary>Overlaps and holes of random bands, against a look at each value.</summary>
public sealed class BandGuardsTests
{
    /// <summary>The bounds, those between and those beyond.</summary>
    private static readonly decimal[] Values = [.. Enumerable.Range(-2, 16).Select(number => number / 2m)];

    private static readonly Arbitrary<(int? From, int? Below)[]> SomeBands = Arb.From(
        from bands in Gen.Choose(0, 5).Select(number => number == 0 ? null : (int?)number).Two().Select(pair => (From: pair.Item1, Below: pair.Item2)).ArrayOf()
        select bands.Where(band => band.From is null || band.Below is null || band.From < band.Below).Take(4).ToArray());

    [Fact]
    public void Overlap_IsFoundWhereTwoBandsHoldAValue() => Prop.ForAll(SomeBands, bands =>
        BandsMeetWithoutOverlap.Check(Metric(bands), null!).Any() == Pairs(bands).Any(pair =>
            !(TakesTheRest(pair.Later) && !TakesTheRest(pair.Earlier)) && Values.Any(value => Holds(pair.Earlier, value) && Holds(pair.Later, value)))).QuickCheckThrowOnFailure();

    /// <summary>The first band that a catch-all meets is excused, and the catch-all before it is not.</summary>
    [Fact]
    public void Overlap_IsFoundOfTwoCatchAlls_BehindABand() =>
        Assert.Single(BandsMeetWithoutOverlap.Check(Metric([(null, 3), (null, null), (null, null)]), null!));

    [Fact]
    public void Hole_IsFoundWhereNoBandHoldsAValueBetweenTwo() => Prop.ForAll(SomeBands, bands =>
        BandsLeaveNoHole.Check(Metric(bands), null!).Any() == Values.Any(value =>
            bands.All(band => !Holds(band, value)) && bands.Any(band => band.Below <= value) && bands.Any(band => band.From > value))).QuickCheckThrowOnFailure();

    private static bool Holds((int? From, int? Below) band, decimal value) => !(value < band.From) && !(value >= band.Below);

    private static bool TakesTheRest((int? From, int? Below) band) => band is (null, null);

    private static IEnumerable<((int? From, int? Below) Earlier, (int? From, int? Below) Later)> Pairs((int? From, int? Below)[] bands) =>
        bands.SelectMany((later, index) => bands.Take(index).Select(earlier => (earlier, later)));

    private static BoundMetric Metric((int? From, int? Below)[] bands)
    {
        var diagnostics = new DiagnosticBag();
        var written = bands.Select(band => $"{{{(band.From is { } from ? $"from: {from}, " : "")}{(band.Below is { } below ? $"below: {below}, " : "")}label: x}}");
        var yaml = (YamlMapping)YamlReader.Read(new SourceText("own.yml", $"{{name: own, value: count(*), bands: [{string.Join(", ", written)}]}}"), diagnostics)!;
        var metric = MetricReader.Read(new MappingReader(yaml, "a metric", diagnostics), diagnostics);
        Assert.Empty(diagnostics);
        return new BoundMetric(metric, "own", null, null, null, null, null, [], [], null);
    }
}
