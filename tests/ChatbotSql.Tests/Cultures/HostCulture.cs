using System.Globalization;
using System.Runtime.CompilerServices;

namespace ChatbotSql.Tests.Cultures;

/// <summary>Cultures of hosts as they differ from the invariant one, which tests know alone: another calendar, another sign of decimals, and another minus.</summary>
internal static class HostCulture
{
    /// <summary>A culture with the calendar and the signs of a region.</summary>
    /// <param name="name">One of th-TH, ar-SA and fa-IR.</param>
    public static CultureInfo Of(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CalendarOf(culture.DateTimeFormat) = name switch
        {
            "th-TH" => new ThaiBuddhistCalendar(),
            "ar-SA" => new UmAlQuraCalendar(),
            _ => new PersianCalendar(),
        };
        if (name != "th-TH")
        {
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = ("٫", "٬", "\u061c-");
        }

        return culture;
    }

    /// <summary>What is run as in a host of a culture.</summary>
    public static T Run<T>(CultureInfo culture, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The property takes none but those of the culture, of which the invariant one has one.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "calendar")]
    private static extern ref Calendar CalendarOf(DateTimeFormatInfo format);
}
