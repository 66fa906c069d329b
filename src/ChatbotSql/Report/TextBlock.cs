using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report;

/// <summary>Writes paragraphs, aligned lists and tables for a terminal of some width.</summary>
/// <param name="width">In characters.</param>
internal sealed class TextBlock(int width)
{
    private const string Indent = "  ";
    private readonly StringBuilder text = new();

    public void Heading(string heading) => text.Append(text.Length == 0 ? "" : "\n").Append(Printable.Line(heading)).Append('\n');

    public void Paragraph(string words) => Hang(Indent, words);

    /// <summary>Names beside what they stand for; pairs without a value are left out.</summary>
    public void List(IEnumerable<(string Name, string? Value)> pairs)
    {
        var shown = pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToList();
        var column = shown.Count == 0 ? 0 : Math.Min(36, shown.Max(pair => pair.Name.Length));
        foreach (var (name, value) in shown)
        {
            Hang($"{Indent}{Printable.Line(name).PadRight(column)}  ", value!);
        }
    }

    public void Table(RowSet rows) => Lines(RowFormatter.Format(rows, RowFormat.Table));

    /// <summary>Lines as they are, in from the left.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : Indent).Append(Printable.Line(line)).Append('\n');
        }
    }

    public override string ToString() => text.ToString();

    /// <summary>Words after a beginning, their further lines below the first.</summary>
    private void Hang(string beginning, string words)
    {
        var line = new StringBuilder(beginning);
        var isEmpty = true;
        foreach (var word in Printable.Line(words.ReplaceLineEndings(" ")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(' ', beginning.Length);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
