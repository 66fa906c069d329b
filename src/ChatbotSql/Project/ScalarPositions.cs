using System.Globalization;

namespace ChatbotSql.Project;

/// <summary>Finds where each character of a decoded YAML scalar stands in the text of the file.</summary>
/// <remarks>The scalar is decoded once more, each character with its place (YAML 1.2, chapters 7 and 8).</remarks>
internal sealed class ScalarPositions
{
    private readonly string written;
    private readonly List<(char Character, int Index)> decoded = [];

    private ScalarPositions(string written) => this.written = written;

    /// <summary>For each character of <paramref name="text"/> its index in <paramref name="written"/>; null where the two do not agree.</summary>
    /// <param name="written">The scalar as the file has it, from its quote, its <c>|</c> or <c>&gt;</c>, or its first character on.</param>
    public static int[]? Find(string written, string text)
    {
        var exact = written.IndexOf(text, StringComparison.Ordinal);
        if (exact >= 0)
        {
            return [.. Enumerable.Range(exact, text.Length)];
        }

        var start = EndOfProperties(written);
        var scalar = written[start..];
        var places = scalar.Length == 0 ? null : scalar[0] is '|' or '>' ? FindInBlock(scalar, text) : new ScalarPositions(scalar).FindInFlow(text);
        return places is null ? null : Array.ConvertAll(places, place => start + place);
    }

    /// <summary>Passes over an anchor and a tag.</summary>
    private static int EndOfProperties(string written)
    {
        var start = 0;
        while (start < written.Length && written[start] is '&' or '!')
        {
            start = written.IndexOfAny([' ', '\n'], start) is var end and >= 0 ? end : written.Length;
            start += written[start..].Length - written[start..].TrimStart().Length;
        }

        return start;
    }

    /// <summary>
    /// Meets each line, less its indent, at the cursor in the value; line breaks and the spaces of folding stand at the
    /// end of the line before.
    /// </summary>
    private static int[]? FindInBlock(string written, string text)
    {
        var places = new int[text.Length];
        var cursor = 0;
        var start = written.IndexOf('\n') + 1;
        for (var end = start; start > 0 && start < written.Length; start = end + 1)
        {
            end = written.IndexOf('\n', start) is var found and >= 0 ? found : written.Length;
            var line = written[start..end].TrimEnd('\r').TrimStart(' ');
            if (line.Length == 0)
            {
                continue;
            }

            var first = written.IndexOf(line, start, StringComparison.Ordinal);
            cursor = SkipSpace(text, places, cursor, start, first);
            if (string.CompareOrdinal(text, cursor, line, 0, line.Length) != 0)
            {
                return null;
            }

            Enumerable.Range(first, line.Length).ToArray().CopyTo(places, cursor);
            cursor += line.Length;
        }

        Array.Fill(places, written.Length - 1, cursor, text.Length - cursor);
        return text.AsSpan(cursor).ContainsAnyExcept('\n') ? null : places;
    }

    /// <summary>Passes over what lies between two lines; a deeper indent is a part of the value.</summary>
    private static int SkipSpace(string text, int[] places, int cursor, int lineStart, int first)
    {
        var from = cursor;
        while (cursor < text.Length && text[cursor] is '\n' or ' ')
        {
            cursor++;
        }

        for (var i = from; i < cursor; i++)
        {
            var deeper = first - (cursor - i);
            var isIndent = deeper >= lineStart && !text.AsSpan(i, cursor - i).Contains('\n');
            places[i] = isIndent ? deeper : Math.Max(0, lineStart - 1);
        }

        return cursor;
    }

    private int[]? FindInFlow(string text)
    {
        var quote = written[0] is '"' or '\'' ? written[0] : '\0';
        var index = quote == '\0' ? 0 : 1;
        while (index < written.Length && !(written[index] == quote && !IsDoubled(index, quote)))
        {
            index = Step(index, quote);
        }

        var isSame = decoded.Count == text.Length && decoded.Select(pair => pair.Character).SequenceEqual(text);
        return isSame ? [.. decoded.Select(pair => pair.Index)] : null;
    }

    private int Step(int index, char quote)
    {
        switch (written[index])
        {
            case '\r' or '\n':
                return Fold(index);
            case '\'' when quote == '\'':
                decoded.Add(('\'', index));
                return index + 2;
            case '\\' when quote == '"':
                return Escape(index);
            default:
                decoded.Add((written[index], index));
                return index + 1;
        }
    }

    private bool IsDoubled(int index, char quote) => quote == '\'' && index + 1 < written.Length && written[index + 1] == quote;

    /// <summary>One line break is a space, more of them are one less; the space around them is nothing.</summary>
    private int Fold(int index)
    {
        while (decoded.Count > 0 && decoded[^1] is { Character: ' ' or '\t' } space && written[space.Index] == space.Character)
        {
            decoded.RemoveAt(decoded.Count - 1);
        }

        var end = EndOfSpace(index);
        var breaks = written.AsSpan(index, end - index).Count('\n');
        for (var i = 0; i < Math.Max(1, breaks - 1); i++)
        {
            decoded.Add((breaks > 1 ? '\n' : ' ', index));
        }

        return end;
    }

    private int Escape(int index)
    {
        var sign = index + 1 < written.Length ? written[index + 1] : '\0';
        if (sign is '\r' or '\n')
        {
            return EndOfSpace(index + 1);
        }

        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var end = Math.Min(written.Length, index + 2 + digits);
        foreach (var character in digits > 0 ? CodePoint(written[(index + 2)..end]) : Named(sign).ToString())
        {
            decoded.Add((character, index));
        }

        return end;
    }

    private int EndOfSpace(int index)
    {
        while (index < written.Length && written[index] is ' ' or '\t' or '\r' or '\n')
        {
            index++;
        }

        return index;
    }

    private static string CodePoint(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && System.Text.Rune.IsValid(value)
            ? char.ConvertFromUtf32(value)
            : "";

    private static char Named(char sign) => sign switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => sign,
    };
}
