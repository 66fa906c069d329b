using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatbotSql.Model;

/// <summary>Amounts of memory as people write them, such as <c>4GB</c> or <c>1.5 GiB</c>.</summary>
public static partial class MemorySize
{
    /// <summary>The form, as JSON Schema and .NET both read it.</summary>
    public const string Form = "^[0-9]{1,9}([.][0-9]{1,3})? ?[KMGTkmgt][Ii]?[Bb]$";

    /// <summary>With less, not even one file is read.</summary>
    public const long Least = 100_000_000;

    private const string Prefixes = "KMGT";

    /// <summary>The bytes, or null for what is no such amount or too little.</summary>
    public static long? Parse(string text)
    {
        if (!Pattern().IsMatch(text))
        {
            return null;
        }

        var unit = text.TrimStart([.. "0123456789. "]).ToUpperInvariant();
        var bytes = decimal.Parse(text[..^unit.Length].TrimEnd(), CultureInfo.InvariantCulture);
        for (var power = Prefixes.IndexOf(unit[0]); power >= 0; power--)
        {
            bytes *= unit.Length > 2 ? 1024 : 1000;
        }

        return bytes >= Least && bytes <= long.MaxValue ? (long)bytes : null;
    }

    [GeneratedRegex(Form)]
    private static partial Regex Pattern();
}
