using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Explain;

/// <summary>Says a band in words.</summary>
internal static class BandWords
{
    public static ExplainedBand Of(Band band, Unit unit, string currency) =>
        new(string.Join(", ", Parts(band, unit, currency)), band.Label, band.Status, band.Source);

    private static IEnumerable<string> Parts(Band band, Unit unit, string currency)
    {
        yield return (band.From, band.Below) switch
        {
            ({ } from, { } below) => $"{Bound(band, from, unit, currency)} to below {Bound(band, below, unit, currency)}",
            ({ } from, null) => $"{Bound(band, from, unit, currency)} or more",
            (null, { } below) => $"below {Bound(band, below, unit, currency)}",
            _ => "any value",
        };
        if (band.Where is { } where)
        {
            yield return $"where {where.Text}";
        }

        if (band.OnlyIf is { } onlyIf)
        {
            yield return $"only if {onlyIf.Text}";
        }

        if (band.AfterLaunchDays is { } days)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"from {days} days after launch on");
        }
    }

    private static string Bound(Band band, decimal value, Unit unit, string currency) => (band.RelativeTo, value) switch
    {
        (null, _) => Shown(band, value, unit, currency),
        ({ } other, 0) => other.Text,
        ({ } other, > 0) => $"{other.Text} + {Shown(band, value, unit, currency)}",
        ({ } other, _) => $"{other.Text} − {Shown(band, -value, unit, currency)}",
    };

    private static string Shown(Band band, decimal value, Unit unit, string currency) => unit switch
    {
        Unit.Percent => (value * 100).ToString(band.RelativeTo is null ? "0.##'%';−0.##'%'" : "0.##' pp'", CultureInfo.InvariantCulture),
        Unit.Seconds => value.ToString("0.##' s'", CultureInfo.InvariantCulture),
        Unit.Currency => $"{value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture)} {currency}",
        _ => value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture),
    };
}
