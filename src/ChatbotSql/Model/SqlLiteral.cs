using System.Globalization;

namespace ChatbotSql.Model;

/// <summary>Writes values and names so that SQL reads them as nothing else.</summary>
public static class SqlLiteral
{
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text as an expression on one line, since lines of SQL are moved and lose the blanks at their ends: what ends a line stands as its number.</summary>
    public static string OnOneLine(string value) => value.Any(EndsLine)
        ? $"('{string.Concat(value.Select(character => EndsLine(character) ? $"' || chr({(int)character}) || '" : character == '\'' ? "''" : character.ToString()))}')"
        : Text(value);

    /// <summary>The same of what may be a text in quotes already; all else as it is.</summary>
    public static string OnOneLineAsWritten(string sql) =>
        sql.StartsWith('\'') && sql.Any(EndsLine) ? OnOneLine(sql[1..^1].Replace("''", "'", StringComparison.Ordinal)) : sql;

    public static string TextOrNull(string? value) => value is null ? "NULL" : Text(value);

    public static string Date(DateOnly value) => $"DATE '{value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    /// <param name="value">A UTC time.</param>
    public static string Timestamp(DateTime value) => $"TIMESTAMP '{value.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    public static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "NULL";

    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name as SQL is written by hand: in quotes only where it cannot stand without.</summary>
    public static string Name(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && !Names.AreReservedForColumns(name.ToLowerInvariant())
            ? name
            : Identifier(name);

    /// <summary>A name in quotes as all that stands behind a key of YAML, which takes one pair of quotes.</summary>
    public static string InYaml(string name) => Text(Identifier(name));

    /// <summary>A text for what follows <c>--</c>: on one line, so that none of it is read as SQL.</summary>
    public static string Comment(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";

    /// <summary>A constant as its author wrote it: plain numbers, true, false and null as such, all else as text.</summary>
    public static string Constant(string text, bool isPlain)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return (isPlain, text) switch
        {
            (true, "true" or "false" or "null") => text,
            (true, _) when isNumber => text.StartsWith('-') ? $"({text})" : text,
            _ => Text(text),
        };
    }

    private static bool EndsLine(char character) => character is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
