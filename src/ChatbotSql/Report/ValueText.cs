using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Report;

/// <summary>Values of metrics as people read them.</summary>
public static class ValueText
{
    public static string Of(double value, Unit unit, string currency) => unit switch
    {
        Unit.Percent => value.ToString("0.0%", CultureInfo.InvariantCulture),
        Unit.Currency => $"{value.ToString("#,0.00;−#,0.00", CultureInfo.InvariantCulture)} {currency}",
        Unit.Seconds => value.ToString("0.0 s", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A difference of two values, with its sign; of shares in percentage points.</summary>
    public static string Change(double change, Unit unit) => unit == Unit.Percent
        ? (change * 100).ToString("+0.0 pp;−0.0 pp;0.0 pp", CultureInfo.InvariantCulture)
        : change.ToString("+#,0.##;−#,0.##;0", CultureInfo.InvariantCulture);
}
