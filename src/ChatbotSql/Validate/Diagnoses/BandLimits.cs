using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>Where the ranges of a metric's bands end: those that are good, or acceptable where none is good.</summary>
/// <param name="Ranges">The bands with a range, from which a value is away.</param>
/// <param name="IsAbove">Whether the upper ends count, or the lower ones.</param>
internal sealed record BandLimits(ImmutableArray<Band> Ranges, bool IsAbove)
{
    /// <summary>Bands of bounds that are distances from another metric do not tell where they end.</summary>
    public static BandLimits Of(Metric metric, bool isAbove)
    {
        var ranges = metric.Bands.Where(band => band.RelativeTo is null && band.Status != "bad" && (band.From is not null || band.Below is not null)).ToImmutableArray();
        return new BandLimits(ranges, isAbove);
    }

    /// <summary>The end that a value is beyond whatever its conditions; null where there is none.</summary>
    public decimal? Nearest => End(Ranges);

    /// <summary>The end for a value that stands in no band; null where all bands have conditions.</summary>
    public decimal? Unconditional => End(Ranges.Where(band => band is { Where: null, OnlyIf: null, AfterLaunchDays: null }));

    /// <summary>Of several ranges the nearest end; where one has none, nothing is beyond them.</summary>
    private decimal? End(IEnumerable<Band> bands)
    {
        var ends = bands.Select(band => IsAbove ? band.Below : band.From).ToImmutableArray();
        return ends.IsEmpty || ends.Contains(null) ? null : IsAbove ? ends.Min() : ends.Max();
    }
}
