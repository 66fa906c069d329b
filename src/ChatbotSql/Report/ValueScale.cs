using System.Collections.Immutable;

namespace ChatbotSql.Report;

/// <summary>How values from a size on are written. The pages of reports are told the same.</summary>
/// <param name="From">The least size that it holds for.</param>
/// <param name="Divisor">What a value is divided by first.</param>
/// <param name="Decimals">Of a value that is not whole.</param>
/// <param name="WholeDecimals">Of one that is.</param>
/// <param name="Measure">The key of the word that follows, or null.</param>
internal sealed record ValueScale(double From, double Divisor, int Decimals, int WholeDecimals, string? Measure = null)
{
    /// <summary>A difference of two shares.</summary>
    public const string Points = "points";

    /// <summary>The scales of each unit, those of large values first; the last holds for all that is left.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<ValueScale>> All { get; } = new Dictionary<string, ImmutableArray<ValueScale>>
    {
        // A share under one percent keeps two digits, unless even these are noughts.
        ["percent"] = [new(0.01, 1, 1, 1), new(0.00005, 1, 2, 2), new(0, 1, 1, 1)],
        [Points] = [new(0, 0.01, 1, 1, "percentage_points")],
        ["currency"] = [new(1000, 1, 0, 0), new(0, 1, 2, 2)],
        ["seconds"] = [new(7200, 3600, 1, 1, "hours"), new(120, 60, 1, 1, "minutes"), new(0, 1, 1, 1, "seconds")],
        ["days"] = [new(0, 1, 1, 1, "days")],
        ["number"] = [new(100, 1, 0, 0), new(0, 1, 2, 0)],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ValueScale Of(double size, string unit) => (All.TryGetValue(unit, out var scales) ? scales : All["number"]).First(scale => size >= scale.From);
}
