namespace ChatbotSql.Expressions;

/// <summary>
/// Turns DuckDB's positions into UTF-16 indices: its parser counts code points, its trees and its binder UTF-8 bytes.
/// </summary>
internal static class Positions
{
    public static int FromCodePoints(string text, int codePoints) => Find(text, codePoints, _ => 1);

    public static int FromBytes(string text, long bytes) =>
        bytes > int.MaxValue ? -1 : Find(text, (int)bytes, rune => rune.Utf8SequenceLength);

    private static int Find(string text, int distance, Func<System.Text.Rune, int> lengthOf)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (distance <= 0)
            {
                break;
            }

            distance -= lengthOf(rune);
            index += rune.Utf16SequenceLength;
        }

        return index;
    }
}
