using System.Globalization;
using ChatbotSql.Languages;
using ChatbotSql.Model;

namespace ChatbotSql.Report;

/// <summary>Values of metrics as people read them.</summary>
public static class ValueText
{
    /// <summary>A value of a metric, or of one that is itself a difference, with its sign.</summary>
    public static string Of(double value, Unit unit, string currency, bool isDifference) => isDifference ? Change(value, unit) : Of(value, unit, currency);

    /// <param name="language">How numbers are written and what their measures are called; plain English without any.</param>
    public static string Of(double value, Unit unit, string currency, Language? language = null)
    {
        var text = Scaled(value, unit.ToString().ToLowerInvariant(), "{0};−{0};{0}", language);
        return unit == Unit.Currency ? $"{text} {currency}" : text;
    }

    /// <summary>How many rows a value is of; nothing of a sum of money, as these are entries such as shares of credit, of which a sale has several.</summary>
    public static string Sample(object? size, object? denominator, Unit unit, NumberFormatInfo? numbers = null) =>
        size is double rows && (unit != Unit.Currency || denominator is double) ? rows.ToString("N0", numbers ?? NumberFormatInfo.InvariantInfo) : "";

    /// <summary>A difference of two values, with its sign; of shares in percentage points, of money without the currency that stands at the value.</summary>
    public static string Change(double change, Unit unit, Language? language = null) =>
        Scaled(change, unit == Unit.Percent ? ValueScale.Points : unit.ToString().ToLowerInvariant(), "+{0};−{0};{0}", language);

    /// <param name="signs">The sections of a format, for values above zero, below it and at it.</param>
    private static string Scaled(double value, string unit, string signs, Language? language)
    {
        var scale = ValueScale.Of(Math.Abs(value), unit);
        var decimals = value == Math.Truncate(value) ? scale.WholeDecimals : scale.Decimals;
        var digits = $"#,0{(decimals > 0 ? $".{new string('0', decimals)}" : "")}{(unit == "percent" ? "%" : "")}";
        var text = (value / scale.Divisor).ToString(signs.Replace("{0}", digits, StringComparison.Ordinal), language?.Numbers ?? NumberFormatInfo.InvariantInfo);
        return scale.Measure is { } measure ? $"{text} {language?.Text(measure) ?? English(measure)}" : text;
    }

    private static string English(string measure) => measure switch
    {
        "hours" => "h",
        "minutes" => "min",
        "seconds" => "s",
        "percentage_points" => "pp",
        _ => measure,
    };
}
