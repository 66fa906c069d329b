using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>A column that a source reads is the same in all of its files: DuckDB would make text of clashing types, and another name of the second of two.</summary>
internal sealed class ColumnsAgree(DuckDbSession session, string root, DiagnosticBag diagnostics)
{
    private const string Text = "VARCHAR";

    /// <summary>The files as they are to be read; null where what the source reads cannot be told, which is reported.</summary>
    public InputFiles? FilesToRead(SourceFiles found, InputFiles files)
    {
        var (drift, areAlike) = files.Format switch
        {
            FileFormat.Parquet => ParquetColumns.Compare(session, files),
            FileFormat.Csv => (CsvTwice(files), false),
            _ => (JsonTwice(files, found.Columns), false),
        };
        var (source, words) = (found.Source, SourceWords.Of(found.Source));
        ReportOverridden(source, files, words);
        var read = drift.Where(column => words.Contains("*") || words.Contains(column.Name)).ToList();
        foreach (var column in read.Where(column => column.Twice is not null && words.Contains(column.Name)))
        {
            diagnostics.Add(FileErrors.Twice(source, root, column.Name, column.Twice!));
        }

        foreach (var column in read.Where(column => column.Twice is null && !AreAlike(column, IsText(found, column.Name))))
        {
            diagnostics.Add(FileErrors.Retyped(source, root, column));
        }

        foreach (var column in read.Where(column => !column.Lacking.IsEmpty && words.Contains(column.Name) && !source.MayLack.Any(lacking => IsName(lacking.Name.Text, column.Name))))
        {
            diagnostics.Add(FileErrors.Lacking(source, root, column, files.Paths.Length));
        }

        var isClear = !read.Exists(column => (column.Twice is not null && words.Contains(column.Name)) || !AreAlike(column, IsText(found, column.Name)));
        return isClear ? files with { AreAlike = areAlike } : null;
    }

    /// <summary>Of a column that folders are as well, the reader takes their value.</summary>
    private void ReportOverridden(Source source, InputFiles files, HashSet<string> words)
    {
        var folders = files.PartitionColumns.Where(folder => words.Contains("*") || words.Contains(folder)).ToList();
        if (folders.Count == 0 || files.Paths.FirstOrDefault(path => folders.Exists(folder => path.Contains($"/{folder}=", StringComparison.Ordinal))) is not { } first)
        {
            return;
        }

        var columns = session.Describe($"SELECT * FROM {RawReader.Sql(files with { Paths = [first], Columns = [], Separator = null, AreAlike = false, IgnoresFolders = true }, [], keepRejects: false)}");
        foreach (var column in columns.Where(column => folders.Exists(folder => IsName(folder, column.Name))))
        {
            diagnostics.Add(FileErrors.Overridden(source, root, column.Name, first));
        }
    }

    private static bool IsName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a column becomes text as it stands, and nothing else.</summary>
    private static bool IsText(SourceFiles found, string name)
    {
        var uses = found.Source.Columns.Where(column => SourceWords.Of(column.Value.Text).Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return found.Source.Sql is null && (found.Source.Where is null || !SourceWords.Of(found.Source.Where.Text).Contains(name, StringComparer.OrdinalIgnoreCase))
            && uses.TrueForAll(use => SourceWords.IsOne(use.Value.Text) && found.Table.Columns.Any(column => column.Name.Text == use.Key.Text && column.Type == Text));
    }

    /// <summary>Whether values mean the same after their types were made one.</summary>
    private static bool AreAlike(ColumnDrift column, bool isText)
    {
        var kinds = column.Types.Select(type => KindOf(type.Type)).ToHashSet(StringComparer.Ordinal);
        return kinds.Count <= 1 || kinds.IsSubsetOf(isText ? ["integer", "text", "UUID"] : ["integer", "decimal", "floating"]);
    }

    private static string KindOf(string type) => type switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => "integer",
        "FLOAT" or "DOUBLE" => "floating",
        Text => "text",
        "DATE" or "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => "local time",
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => "decimal",
        _ => type,
    };

    private static ImmutableArray<ColumnDrift> CsvTwice(InputFiles files) =>
    [
        .. from file in CsvHeaders.Of(files).Files
           from name in file.Header.Columns.GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
           where name.Count() > 1 && name.Key.Length > 0
           group file.Path by name.Key into column
           select new ColumnDrift(column.Key, [], [], column.First()),
    ];

    /// <summary>JSON tells names apart by case, DuckDB does not: the second is numbered, and has the values of only some rows.</summary>
    private ImmutableArray<ColumnDrift> JsonTwice(InputFiles files, ImmutableArray<ColumnType> columns) =>
    [
        .. from column in columns
           let numbered = columns.FirstOrDefault(other => other.Name.StartsWith($"{column.Name}_", StringComparison.OrdinalIgnoreCase)
               && !other.Name.StartsWith(column.Name, StringComparison.Ordinal) && other.Name[(column.Name.Length + 1)..].All(char.IsAsciiDigit))
           where numbered is not null
           select new ColumnDrift(column.Name, [], [], SpelledOtherwise(files, column.Name)),
    ];

    /// <summary>The first file that spells a name otherwise.</summary>
    private string SpelledOtherwise(InputFiles files, string name) =>
        files.Paths.FirstOrDefault(path => session.Describe($"SELECT * FROM {RawReader.Sql(files with { Paths = [path] }, [], keepRejects: false)}").Any(column => IsName(column.Name, name) && column.Name != name))
        ?? files.Paths[0];
}
