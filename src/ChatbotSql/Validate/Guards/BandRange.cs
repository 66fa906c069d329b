using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>The values that a band is for.</summary>
/// <param name="Low">The lower bound, included.</param>
/// <param name="High">The upper bound, excluded.</param>
internal sealed record BandRange(Band Band, decimal Low, decimal High)
{
    public static BandRange Of(Band band) => new(band, band.From ?? decimal.MinValue, band.Below ?? decimal.MaxValue);

    /// <summary>Whether it is for all values, and so for those that no band before it is for.</summary>
    public bool TakesTheRest => Band is { From: null, Below: null };

    public bool Meets(BandRange other) => Low < other.High && other.Low < High;

    /// <summary>The bands by what else they ask of a cell; bounds are compared only where that is the same.</summary>
    public static IEnumerable<IGrouping<string, BandRange>> ByCondition(ImmutableArray<Band> bands) =>
        bands.Select(Of).GroupBy(range => $"{range.Band.RelativeTo?.Text}\n{Condition(range.Band)}");

    /// <summary>What a band asks of a cell besides its value; empty where it asks nothing.</summary>
    public static string Condition(Band band) => $"{band.Where?.Text}\n{band.OnlyIf?.Text}\n{band.AfterLaunchDays}".Trim('\n');
}
