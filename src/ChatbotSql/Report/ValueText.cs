using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Report;

/// <summary>Values of metrics as people read them.</summary>
public static class ValueText
{
    /// <summary>A value of a metric, or of one that is itself a difference, with its sign.</summary>
    public static string Of(double value, Unit unit, string currency, bool isDifference) => isDifference ? Change(value, unit) : Of(value, unit, currency);

    /// <param name="numbers">How numbers are written; the invariant way without any.</param>
    public static string Of(double value, Unit unit, string currency, NumberFormatInfo? numbers = null) => unit switch
    {
        Unit.Percent => value.ToString("0.0%;−0.0%", numbers ?? NumberFormatInfo.InvariantInfo),
        Unit.Currency => $"{value.ToString("#,0.00;−#,0.00", numbers ?? NumberFormatInfo.InvariantInfo)} {currency}",
        Unit.Seconds => value.ToString("0.0 s;−0.0 s", numbers ?? NumberFormatInfo.InvariantInfo),
        Unit.Days => value.ToString("0.0' days';−0.0' days'", numbers ?? NumberFormatInfo.InvariantInfo),
        _ => value.ToString(IsWhole(value) ? "#,0;−#,0" : "#,0.00;−#,0.00", numbers ?? NumberFormatInfo.InvariantInfo),
    };

    /// <summary>How many rows a value is of; nothing of a sum of money, as these are entries such as shares of credit, of which a sale has several.</summary>
    public static string Sample(object? size, object? denominator, Unit unit, NumberFormatInfo? numbers = null) =>
        size is double rows && (unit != Unit.Currency || denominator is double) ? rows.ToString("N0", numbers ?? NumberFormatInfo.InvariantInfo) : "";

    /// <summary>A difference of two values, with its sign; of shares in percentage points.</summary>
    public static string Change(double change, Unit unit, NumberFormatInfo? numbers = null) => unit switch
    {
        Unit.Percent => (change * 100).ToString("+0.0 pp;−0.0 pp;0.0 pp", numbers ?? NumberFormatInfo.InvariantInfo),
        Unit.Days => change.ToString("+0.0' days';−0.0' days';0.0' days'", numbers ?? NumberFormatInfo.InvariantInfo),
        Unit.Seconds => change.ToString("+0.0 s;−0.0 s;0.0 s", numbers ?? NumberFormatInfo.InvariantInfo),
        _ => change.ToString(IsWhole(change) && unit != Unit.Currency ? "+#,0;−#,0;0" : "+#,0.00;−#,0.00;0.00", numbers ?? NumberFormatInfo.InvariantInfo),
    };

    private static bool IsWhole(double value) => value == Math.Truncate(value);
}
