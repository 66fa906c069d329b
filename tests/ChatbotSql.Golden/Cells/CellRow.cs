using System.Globalization;
using System.Numerics;

namespace ChatbotSql.Golden.Cells;

/// <summary>What a metric is in one cell.</summary>
internal sealed record CellRow(double? Value, double? Numerator, double? Denominator, double? SampleSize, string? Interval, double? Low, double? High)
{
    private const double Z = 1.959963984540054;

    /// <param name="isCovered">Whether what is not there is known to be 0.</param>
    /// <param name="row">Value or numerator, denominator, sample size, rows outside, clusters, squared deviations, values in order.</param>
    public static CellRow Of(CellMetric metric, bool isCovered, object?[] row)
    {
        var (numerator, denominator) = (Finite(row[0]), Finite(row[1]) ?? 0);
        if (!metric.IsRatio)
        {
            var sorted = metric.Ordered is null ? null : Numbers((string?)row[6]);
            var value = sorted is null ? numerator : Median(sorted);
            var (low, high) = sorted is null ? (null, null) : Ends(sorted);
            return new CellRow(value ?? (metric.IsZeroOverNothing && isCovered ? 0 : null), null, null, Finite(row[2]) ?? 0, low is null ? null : "order_statistics", low, high);
        }

        numerator = numerator is null or 0 ? isCovered ? 0 : null : numerator;
        var ratio = denominator == 0 ? null : numerator / denominator;
        var plain = new CellRow(ratio, numerator, denominator, denominator, null, null, null);
        return numerator is null || ratio is null ? plain
            : metric.Counted is not null ? row[3] is long and 0 ? plain.WithWilson() : plain
            : metric.Summed is not null && row[4] is long and > 1 ? plain.WithClustered((long)row[4]!, (double)row[5]!)
            : plain;
    }

    /// <summary>Whether another row says the same, but for the last digits of what is rounded on the way.</summary>
    public bool Says(CellRow other) => Near(Value, other.Value) && Near(Numerator, other.Numerator) && Near(Denominator, other.Denominator)
        && Near(SampleSize, other.SampleSize) && Interval == other.Interval && Near(Low, other.Low, 1e-6) && Near(High, other.High, 1e-6);

    public static double? Finite(object? value) =>
        value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;

    private static bool Near(double? one, double? other, double least = 1e-11) =>
        one is null || other is null ? one is null && other is null : Math.Abs(one.Value - other.Value) <= least * Math.Max(1, Math.Abs(one.Value));

    private static double[] Numbers(string? list) =>
        list is null ? [] : [.. list.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static double? Median(double[] sorted) => sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>The values at the widest ranks from both ends outside of which the median lies with at most 5%.</summary>
    private static (double? Low, double? High) Ends(double[] sorted)
    {
        var (rank, below, term) = (0, BigInteger.Zero, BigInteger.One);
        while (rank <= sorted.Length && 40 * (below + term) <= BigInteger.One << sorted.Length)
        {
            below += term;
            term = term * (sorted.Length - rank) / (rank + 1);
            rank++;
        }

        return rank == 0 ? (null, null) : (sorted[rank - 1], sorted[^rank]);
    }

    /// <summary>Wilson's interval as it is usually written, exact at both ends.</summary>
    private CellRow WithWilson()
    {
        var (p, n) = (Value!.Value, Denominator!.Value);
        var (centre, width) = (p + (Z * Z / (2 * n)), Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n))));
        var scale = 1 + (Z * Z / n);
        return this with { Interval = "wilson", Low = p == 0 ? 0 : (centre - width) / scale, High = p == 1 ? 1 : (centre + width) / scale };
    }

    /// <summary>Every ratio here is a share: a value between 0 and 1 has an interval between them.</summary>
    private CellRow WithClustered(long clusters, double squares)
    {
        var (value, width) = (Value!.Value, Z * Math.Sqrt(clusters / (clusters - 1.0) * squares) / Math.Abs(Denominator!.Value));
        return this with { Interval = "clustered", Low = value < 0 ? value - width : Math.Max(0, value - width), High = value > 1 ? value + width : Math.Min(1, value + width) };
    }
}
