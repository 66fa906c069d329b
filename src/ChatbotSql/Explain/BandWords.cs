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
            ({ } from, { } below) => $"{Bound(from)} to below {Bound(below)}",
            ({ } from, null) => $"{Bound(from)} or more",
            (null, { } below) => $"below {Bound(below)}",
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

        string Bound(decimal value) => (band.RelativeTo, value) switch
        {
            (null, _) => Shown(value),
            ({ } other, 0) => other.Text,
            ({ } other, > 0) => $"{other.Text} + {Shown(value)}",
            ({ } other, _) => $"{other.Text} − {Shown(-value)}",
        };

        string Shown(decimal value) => unit switch
        {
            Unit.Percent => (value * 100).ToString(band.RelativeTo is null ? "0.##'%';−0.##'%'" : "0.##' pp'", CultureInfo.InvariantCulture),
            Unit.Seconds => value.ToString("0.##' s'", CultureInfo.InvariantCulture),
            Unit.Currency => $"{value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture)} {currency}",
            _ => value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture),
        };
    }
}
