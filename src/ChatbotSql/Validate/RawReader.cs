using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The table function that reads a source's files.</summary>
public static class RawReader
{
    /// <summary>The only times that the JSON reader may recognize; it reads others as UTC and does not tell that they had a zone.</summary>
    private const string TimeWithoutZone = "%Y-%m-%d %H:%M:%S";

    /// <summary>The quotes of RFC 4180: found by a look at the first rows, they are not where these have none.</summary>
    private const string Quotes = "quote = '\"', escape = '\"'";

    /// <summary>DuckDB's reader over the files, as an item of a FROM clause.</summary>
    /// <param name="textColumns">CSV columns to read as text, whatever they look like.</param>
    /// <param name="keepRejects">Whether CSV rows that cannot be read go to the reject tables.</param>
    public static string Sql(InputFiles files, IReadOnlyCollection<string> textColumns, bool keepRejects)
    {
        var list = $"[{string.Join(", ", files.Paths.Select(path => SqlLiteral.Text(Literally(path))))}]";
        return Sql(files, list, textColumns, keepRejects);
    }

    /// <summary>The same over a SQL expression that makes the list of files.</summary>
    public static string Sql(InputFiles files, string list, IReadOnlyCollection<string> textColumns, bool keepRejects)
    {
        var partitioned = files.ArePartitioned ? "true" : "false";
        var rejects = keepRejects ? ", store_rejects = true, rejects_limit = 0" : ", ignore_errors = true";
        var types = textColumns.Count == 0
            ? ""
            : $", types = {{{string.Join(", ", textColumns.Select(column => $"{SqlLiteral.Text(column)}: 'VARCHAR'"))}}}";
        return files.Format switch
        {
            FileFormat.Parquet => $"read_parquet({list}, union_by_name = true, hive_partitioning = {partitioned})",
            FileFormat.Csv => $"read_csv({list}, {Quotes}, hive_partitioning = {partitioned}{types}{rejects})",
            _ => $"read_json({list}, union_by_name = true, sample_size = -1, maximum_object_size = 104857600, timestampformat = '{TimeWithoutZone}'{(files.NestedIsJson ? ", maximum_depth = 2" : "")}, hive_partitioning = {partitioned})",
        };
    }

    /// <summary>A path that a reader takes as it stands, although it holds characters of a glob.</summary>
    private static string Literally(string path) => path.Contains('*') || path.Contains('?')
        ? path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal)
        : path;
}
