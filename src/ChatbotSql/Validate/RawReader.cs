using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The table function that reads a source's files.</summary>
internal static class RawReader
{
    /// <summary>As many rows and files as DuckDB looks at to tell what columns are.</summary>
    public const int SampleRows = 20_480;
    public const int SampleFiles = 10;

    /// <summary>The only times that the JSON reader may recognize; it reads others as UTC and does not tell that they had a zone.</summary>
    private const string TimeWithoutZone = "%Y-%m-%d %H:%M:%S";

    /// <summary>The quotes of RFC 4180: found by a look at the first rows, they are not where these have none.</summary>
    private const string Quotes = "quote = '\"', escape = '\"'";

    /// <summary>The longest line of CSV in bytes.</summary>
    public const int LongestLine = 16_777_216;

    /// <summary>The same for the reader, and how much it reads at once, which would grow with it.</summary>
    private static readonly string Longest = string.Create(CultureInfo.InvariantCulture, $"max_line_size = {LongestLine}, buffer_size = 33554432");

    /// <summary>The longest object of JSON in bytes.</summary>
    private const string LongestObject = "maximum_object_size = 104857600";

    /// <summary>What DuckDB and we call the place of a raw row.</summary>
    private static readonly string[] OfRawRows = ["row_id", "file_index", "file_row_number"];

    /// <summary>The name of a column of files that is called as one that we add; null where none is.</summary>
    public static string? NameOfOurs(IEnumerable<ColumnType> columns) =>
        columns.Select(column => column.Name).FirstOrDefault(name => OfRawRows.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>DuckDB's reader over the files, as an item of a FROM clause.</summary>
    /// <param name="textColumns">Columns of CSV and JSON to read as text, whatever they look like.</param>
    /// <param name="keepRejects">Whether CSV rows that cannot be read go to the reject tables.</param>
    public static string Sql(InputFiles files, IReadOnlyCollection<string> textColumns, bool keepRejects) => Sql(files, Paths(files), textColumns, keepRejects);

    /// <summary>The same over a SQL expression that makes the list of files.</summary>
    public static string Sql(InputFiles files, string list, IReadOnlyCollection<string> textColumns, bool keepRejects)
    {
        var partitioned = files.ArePartitioned ? "true" : "false";
        var rejects = keepRejects ? ", store_rejects = true, rejects_limit = 0" : ", ignore_errors = true";
        return files.Format switch
        {
            // To unite columns, each file is opened whenever a statement names them; of files that are alike the first tells them.
            FileFormat.Parquet => $"read_parquet({list}, union_by_name = {(files.AreAlike ? "false" : "true")}, hive_partitioning = {partitioned}{FolderTypes(files)})",
            FileFormat.Csv when files.Separator is { } separator =>
                $"read_csv({list}, auto_detect = false, delim = {SqlLiteral.Text(separator.ToString())}, header = true, {Quotes}, {Longest}, hive_partitioning = {partitioned}{Columns(files, textColumns)}{rejects})",
            FileFormat.Csv => $"read_csv({list}, {Quotes}, {Longest}, hive_partitioning = {partitioned}{(files.AreUnlike ? ", union_by_name = true" : "")}{Types(files, textColumns)}{rejects})",
            _ => $"read_json({list}, union_by_name = true, sample_size = -1, {LongestObject}, timestampformat = '{TimeWithoutZone}'{(files.NestedIsJson ? ", maximum_depth = 2" : "")}, hive_partitioning = {partitioned}{(textColumns.Count == 0 ? "" : Columns(files, textColumns))})",
        };
    }

    /// <summary>A reader of the lines of CSV files as they stand, with the file of each; blank ones are NULL.</summary>
    public static string Lines(IEnumerable<string> paths) =>
        $"read_csv({ListOf(paths)}, auto_detect = false, header = false, delim = chr(1), quote = '', escape = '', columns = {{'text': 'VARCHAR'}}, strict_mode = false, null_padding = true, ignore_errors = true, filename = true, hive_partitioning = false, {Longest})";

    /// <summary>A reader of CSV that finds the types of columns although quotes of some rows are broken; what it makes of such rows is not right.</summary>
    public static string Tolerant(InputFiles files, char separator) =>
        $"read_csv({Paths(files)}, strict_mode = false, ignore_errors = true, delim = {SqlLiteral.Text(separator.ToString())}, header = true, {Quotes}, {Longest}, hive_partitioning = {(files.ArePartitioned ? "true" : "false")})";

    /// <summary>A reader of JSON that fails where a value is no object.</summary>
    public static string Objects(string path) => $"read_json({ListOf([path])}, records = true, sample_size = -1, {LongestObject})";

    /// <summary>The paths as a list.</summary>
    public static string Paths(InputFiles files) => ListOf(files.Paths);

    private static string ListOf(IEnumerable<string> paths) => SqlLiteral.List(paths.Select(GlobPath.Literally));

    /// <summary>The columns of the files with their types; those of text are text, and those of folders are not among them.</summary>
    private static string Columns(InputFiles files, IReadOnlyCollection<string> textColumns)
    {
        var folders = files.PartitionColumns;
        return files.Columns.IsEmpty ? "" : Struct("columns", files.Columns.Where(column => !folders.Contains(column.Name)).Select(column => textColumns.Contains(column.Name, StringComparer.OrdinalIgnoreCase) ? column with { Type = "VARCHAR" } : column));
    }

    /// <summary>The types of columns that folders are, where they are known: of a few folders the reader could think otherwise.</summary>
    private static string FolderTypes(InputFiles files)
    {
        var folders = files.PartitionColumns;
        var columns = files.Columns.Where(column => folders.Contains(column.Name)).ToList();
        return columns.Count == 0 ? "" : Struct("hive_types", columns);
    }

    /// <summary>The types of columns of CSV as far as they are known. Of a column that a file lacks it can be told none; where others have it, what is read of each has to be of one type.</summary>
    private static string Types(InputFiles files, IReadOnlyCollection<string> textColumns)
    {
        var texts = textColumns.Select(column => new ColumnType(column, "VARCHAR"));
        var (held, folders) = (files.Held, files.PartitionColumns);
        var types = files.Headers.IsEmpty ? [.. texts]
            : files.Columns.Where(column => !folders.Contains(column.Name) && !textColumns.Contains(column.Name, StringComparer.OrdinalIgnoreCase)).Concat(texts).Where(column => held.Contains(column.Name)).ToList();
        return types.Count == 0 ? "" : Struct("types", types);
    }

    private static string Struct(string name, IEnumerable<ColumnType> columns) =>
        $", {name} = {{{string.Join(", ", columns.Select(column => $"{SqlLiteral.Text(column.Name)}: {SqlLiteral.Text(column.Type)}"))}}}";
}
