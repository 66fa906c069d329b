using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChatbotSql.Validate.Files;

/// <summary>The first line of a CSV file, taken apart.</summary>
/// <param name="Separator">The character that takes it apart into the most columns.</param>
/// <param name="Columns">The names as they are written.</param>
internal sealed record CsvHeader(string Line, char Separator, ImmutableArray<string> Columns)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The header of a file, or null where it is not looked into, or its first line is more likely a remark or a row.</summary>
    public static CsvHeader? Of(string path) =>
        FileHead.Read(path) is { } head && FileHead.FirstLine(head) is { } line && Of(path, line) is { Columns.Length: > 1 } header && !line.StartsWith('#') && !header.Columns.Any(IsNoName) ? header : null;

    private static bool IsNoName(string column) => column.Length == 0 || double.TryParse(column, CultureInfo.InvariantCulture, out _);

    private static CsvHeader Of(string path, string line) => Separators
        .Select(separator => new CsvHeader(line, separator, Split(line, separator)))
        .OrderByDescending(header => header.Columns.Length)
        .ThenByDescending(header => header.Separator == '\t' && path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
        .First();

    /// <summary>The fields between separators, those in quotes left whole.</summary>
    private static ImmutableArray<string> Split(string line, char separator)
    {
        var (fields, field, isQuoted) = (ImmutableArray.CreateBuilder<string>(), new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == separator && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        fields.Add(field.ToString());
        return fields.ToImmutable();
    }
}
