using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Finds the bracket of a YAML text that nothing closes.</summary>
internal static class OpenBrackets
{
    /// <summary>The innermost one that is open at a place; null where none is.</summary>
    public static SourceSpan? At(SourceText source, int end)
    {
        var open = new Stack<int>();
        for (var index = 0; index < end; index = Next(source.Text, index, open.Count > 0))
        {
            var letter = source.Text[index];
            if (letter is '{' or '[' && (open.Count > 0 || BeginsValue(source.Text, index)))
            {
                open.Push(index);
            }
            else if (letter is '}' or ']' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count == 0 ? null : new SourceSpan(source, open.Peek(), 1);
    }

    /// <summary>The next place that is not within a comment or, between brackets, a text in quotes.</summary>
    private static int Next(string text, int index, bool isWithin)
    {
        var isComment = text[index] == '#' && (index == 0 || char.IsWhiteSpace(text[index - 1]));
        var end = isComment ? text.IndexOf('\n', index) : isWithin && text[index] is '\'' or '"' ? text.IndexOf(text[index], index + 1) : index;
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>Outside of other brackets one begins a value, behind a key or a dash; elsewhere it is a letter like others.</summary>
    private static bool BeginsValue(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd(' ');
        return before.IsEmpty || before[^1] == '\n' || (before.Length < index && before[^1] is ':' or '-');
    }
}
