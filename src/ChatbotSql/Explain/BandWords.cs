using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Explain;

/// <summary>Says a band in words.</summary>
internal static class BandWords
{
    public static ExplainedBand Of(Band band, BoundMetric metric, string currency) =>
        new(string.Join(", ", Parts(band, metric, currency)), band.Label, band.Status, band.Source);

    private static IEnumerable<string> Parts(Band band, BoundMetric metric, string currency)
    {
        yield return (band.From, band.Below) switch
        {
            ({ } from, { } below) => $"{Bound(band, from, metric, currency)} to below {Bound(band, below, metric, currency)}",
            ({ } from, null) => $"{Bound(band, from, metric, currency)} or more",
            (null, { } below) => $"below {Bound(band, below, metric, currency)}",
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

    private static string Bound(Band band, decimal value, BoundMetric metric, string currency) => (band.RelativeTo, value) switch
    {
        (null, _) => Shown(band, value, metric, currency),
        ({ } other, 0) => other.Text,
        ({ } other, > 0) => $"{other.Text} + {Shown(band, value, metric, currency)}",
        ({ } other, _) => $"{other.Text} − {Shown(band, -value, metric, currency)}",
    };

    private static string Shown(Band band, decimal value, BoundMetric metric, string currency) => metric.Metric.Unit switch
    {
        Unit.Percent => (value * 100).ToString(band.RelativeTo is null && !metric.IsDifference ? "0.##'%';−0.##'%'" : "0.##' pp';−0.##' pp'", CultureInfo.InvariantCulture),
        Unit.Seconds => value.ToString("0.##' s'", CultureInfo.InvariantCulture),
        Unit.Days => value.ToString("0.##' days'", CultureInfo.InvariantCulture),
        Unit.Currency => $"{value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture)} {currency}",
        _ => value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture),
    };
}
