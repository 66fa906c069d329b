using System.Globalization;
using System.Text;

namespace ChatbotSql.Diagnostics;

/// <summary>Makes text from data or files safe for one line of a terminal.</summary>
public static class Printable
{
    /// <summary>
    /// The text with every control, line break and direction-changing character replaced by a visible sign, so that
    /// it can neither move the cursor nor reorder what stands beside it.
    /// </summary>
    public static string Line(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            safe.Append(IsUnsafe(character) ? Visible(character) : character);
        }

        return safe.ToString();
    }

    /// <summary>The same for text of several lines, whose line breaks stay.</summary>
    public static string Text(string text) => string.Join('\n', text.Split('\n').Select(Line));

    /// <summary>JSON of the same meaning, in which such characters are escaped; they can only stand in its strings.</summary>
    public static string Json(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            _ = character != '\n' && IsUnsafe(character) ? safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}") : safe.Append(character);
        }

        return safe.ToString();
    }

    private static char Visible(char character) => character switch
    {
        '\t' => ' ',
        '\n' or '\r' => '↵',
        _ => '\uFFFD',
    };

    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u061C';
}
