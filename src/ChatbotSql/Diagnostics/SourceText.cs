namespace ChatbotSql.Diagnostics;

/// <summary>The text of one file, with the path that messages show for it.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lineStarts = [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(index => index + 1)];
    }

    /// <summary>The path relative to the project folder, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public int LineCount => lineStarts.Length;

    /// <summary>The 1-based line of a 0-based index into <see cref="Text"/>.</summary>
    public int LineOf(int index)
    {
        var found = Array.BinarySearch(lineStarts, index);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The 1-based column, in UTF-16 units, of a 0-based index into <see cref="Text"/>.</summary>
    public int ColumnOf(int index) => index - lineStarts[LineOf(index) - 1] + 1;

    /// <summary>The text of a 1-based line, without its line break.</summary>
    public string LineText(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The place of words that begin on a 1-based line at a 1-based column, or null where others stand there.</summary>
    public SourceSpan? Find(string words, int line, int column)
    {
        var start = lineStarts[line - 1] + column - 1;
        return column <= LineText(line).Length && string.CompareOrdinal(Text, start, words, 0, words.Length) == 0 ? new SourceSpan(this, start, words.Length) : null;
    }
}
