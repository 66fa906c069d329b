using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Run;

/// <summary>What is said of a statement that data made fail: DuckDB quotes the value, which may be a name, an address or what somebody wrote.</summary>
internal static partial class ToldReason
{
    /// <summary>A number of more digits may be one to call or to identify somebody by.</summary>
    private const int MostDigits = 6;

    private const int LongestShape = 40;

    /// <summary>Words that exports write in place of values, or for yes and no.</summary>
    private static readonly ImmutableHashSet<string> PlainWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "n/a", "na", "nan", "nil", "none", "null", "unknown", "undefined", "yes", "no", "y", "n", "true", "false", "t", "f", "on", "off", "inf", "infinity");

    /// <summary>What DuckDB says right behind a value where more quotes follow that are its own.</summary>
    private static readonly ImmutableArray<string> Behind = ["' can't be cast", "\" according to format specifier \""];

    /// <summary>Kinds of errors that quote names and types of statements, and no values of rows.</summary>
    private static readonly ImmutableHashSet<string> OfNames = ["Binder", "Catalog", "Parser"];

    /// <summary>DuckDB's reason; of a value that may be personal the shape alone, unless the project keeps such data. Of the machine's failures it quotes paths, which are none.</summary>
    public static string Of(SqlException error, Settings settings)
    {
        var reason = error.Reason;
        if (settings.KeepPersonalData || error.IsMachineFailure || OfNames.Contains(error.Kind))
        {
            return reason;
        }

        var first = reason.IndexOfAny(['\'', '"']);
        var last = first < 0 ? -1 : EndOf(reason, reason[first]);
        return last <= first
            ? WithoutLongNumbers(reason, settings)
            : $"{WithoutLongNumbers(reason[..first], settings)}{reason[first]}{Told(reason[(first + 1)..last], settings)}{WithoutLongNumbers(reason[last..], settings)}";
    }

    /// <summary>Where the value ends: it may hold quotes as well.</summary>
    private static int EndOf(string reason, char quote)
    {
        var own = Behind.Where(text => text[0] == quote).Max(text => reason.LastIndexOf(text, StringComparison.Ordinal));
        return own < 0 ? reason.LastIndexOf(quote) : own;
    }

    private static string Told(string value, Settings settings) => settings.OwnWords.Contains(value) || IsPlain(value) ? value : Shape(value);

    /// <summary>Whether it is nobody's: a short number, a date or time, or a word that stands for no value.</summary>
    private static bool IsPlain(string value) =>
        PlainWords.Contains(value.Trim()) || Time().IsMatch(value)
        || (value.Count(char.IsDigit) <= MostDigits && !value.EnumerateRunes().Any(Rune.IsLetter));

    /// <summary>Letters as x and digits as 9, so that one sees what kind of value it is.</summary>
    private static string Shape(string value)
    {
        var runes = value.EnumerateRunes().ToList();
        return string.Concat(runes.Take(LongestShape).Select(rune => Rune.IsDigit(rune) ? "9" : Rune.IsLetter(rune) ? "x" : rune.ToString())) + (runes.Count > LongestShape ? "…" : "");
    }

    /// <summary>Numbers are told without quotes.</summary>
    private static string WithoutLongNumbers(string text, Settings settings) =>
        LongNumber().Replace(text, number => settings.OwnWords.Contains(number.Value) ? number.Value : new string('9', number.Length));

    [GeneratedRegex("[0-9]{7,}")]
    private static partial Regex LongNumber();

    /// <summary>A date of these centuries, be it one that no calendar has, with a time or without.</summary>
    [GeneratedRegex("^((19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](19|20)[0-9]{2})([T ][0-9]{1,2}(:[0-9]{1,2}){0,2}([.,][0-9]{1,9})? ?(Z|UTC|[+-][0-9]{1,2}(:?[0-9]{2})?)?)?$")]
    private static partial Regex Time();
}
