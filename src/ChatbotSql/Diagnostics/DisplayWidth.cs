using System.Globalization;
using System.Text;

namespace ChatbotSql.Diagnostics;

/// <summary>How many columns of a terminal text takes.</summary>
/// <remarks>Two for a character that Unicode's East Asian Width (UAX 11) has as wide, none for one that joins the character before it.</remarks>
internal static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text with spaces to its left or right, up to a width.</summary>
    public static string Pad(string text, int width, bool isLeft)
    {
        var spaces = new string(' ', Math.Max(0, width - Of(text)));
        return isLeft ? spaces + text : text + spaces;
    }

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value >= Wide[0].First && Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
