using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report;

/// <summary>Prints rows so that text from data stays text in each format.</summary>
public static class RowFormatter
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a spreadsheet takes for the beginning of a formula, or passes over before one; the wide forms as well.</summary>
    internal const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The blanks between two columns of a table.</summary>
    internal const int Gap = 2;

    /// <summary>The rows with a final line break.</summary>
    public static string Format(RowSet rows, RowFormat format) => format switch
    {
        RowFormat.Csv => FormatCsv(rows),
        RowFormat.Json => FormatJson(rows),
        RowFormat.Markdown => FormatMarkdown(rows),
        _ => FormatTable(rows),
    };

    /// <summary>How wide each column of a table is.</summary>
    internal static int[] Widths(RowSet rows) => WidthsOf(rows, Cells(rows));

    private static int[] WidthsOf(RowSet rows, List<string[]> cells) => [.. rows.Columns.Select((_, index) => cells.Max(row => DisplayWidth.Of(row[index])))];

    private static List<string[]> Cells(RowSet rows) => [.. rows.Rows.Select(row => row.Select(Shown).ToArray()).Prepend([.. rows.Columns.Select(Shown)])];

    private static string FormatTable(RowSet rows)
    {
        var cells = Cells(rows);
        var widths = WidthsOf(rows, cells);
        var isNumeric = rows.Columns.Select((_, index) => rows.Rows.Any(row => row[index] is not null) && rows.Rows.All(row => row[index] is null or double or long or decimal)).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells)
        {
            var padded = row.Select((cell, index) => DisplayWidth.Pad(cell, widths[index], isNumeric[index]));
            text.Append(string.Join(new string(' ', Gap), padded).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Shown(object? value)
    {
        var text = value is double number ? number.ToString("0.######", CultureInfo.InvariantCulture) : Printable.Line(RowSet.Text(value));
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[58]) ? 58 : 59), "…");
    }

    private static string FormatMarkdown(RowSet rows)
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", rows.Columns.Select(MarkdownCell)).Append(" |\n|").Append(string.Concat(rows.Columns.Select(_ => "---|"))).Append('\n');
        foreach (var row in rows.Rows)
        {
            text.Append("| ").AppendJoin(" | ", row.Select(value => MarkdownCell(RowSet.Text(value)))).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Text that means itself in a cell: no end of it, no markup, no link, no entity.</summary>
    private static string MarkdownCell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var character in Printable.Line(text))
        {
            _ = character switch
            {
                '\\' or '|' or '`' or '*' or '[' => cell.Append('\\').Append(character),
                '<' => cell.Append("&lt;"),
                '&' => cell.Append("&amp;"),
                _ => cell.Append(character),
            };
        }

        return cell.ToString();
    }

    private static string FormatCsv(RowSet rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Rows.Prepend([.. rows.Columns]))
        {
            text.AppendJoin(',', row.Select(value => EscapeCsv(value is string or IEnumerable ? Harmless(RowSet.Text(value)) : RowSet.Text(value)))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Text that a spreadsheet would take for a formula gets an apostrophe, which spreadsheets do not show.</summary>
    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;

    private static string EscapeCsv(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string FormatJson(RowSet rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
        {
            writer.WriteStartArray();
            foreach (var row in rows.Rows)
            {
                WriteObject(writer, rows, row);
            }

            writer.WriteEndArray();
        }

        return Printable.Json(Encoding.UTF8.GetString(stream.ToArray())) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter writer, RowSet rows, object?[] row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            writer.WritePropertyName(rows.Columns[i]);
            JsonValue.Write(writer, row[i]);
        }

        writer.WriteEndObject();
    }
}
