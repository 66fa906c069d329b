namespace ChatbotSql.Report;

/// <summary>Numbers in a row as bars of text, each of eight heights.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>One character for each value, the least the lowest bar and the greatest the highest; a blank where there is none.</summary>
    public static string Of(IReadOnlyCollection<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return "";
        }

        var (low, high) = (known.Min(), known.Max());
        return string.Concat(values.Select(value => value is { } number ? BarOf(number, low, high) : ' ')).TrimEnd();
    }

    /// <summary>Values that are all the same stand in the middle.</summary>
    private static char BarOf(double value, double low, double high) =>
        high > low ? Bars[(int)Math.Round((value - low) / (high - low) * (Bars.Length - 1), MidpointRounding.AwayFromZero)] : Bars[Bars.Length / 2 - 1];
}
