using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Init;

/// <summary>Chooses the files that are looked at of many, and their rows: the first, the last, and some evenly between, since names come and go.</summary>
internal static class FileSample
{
    /// <summary>Of files that are read to the end, and of the beginnings of others, so many bytes are looked at in a second or so.</summary>
    private const long Bytes = 16_000_000;

    /// <summary>What is read of a long file, though not of JSON, whose reader looks at all objects for their fields.</summary>
    private const long Beginning = 2_000_000;

    private const int Fewest = 4;
    private const int Most = 128;

    /// <summary>Of all files together.</summary>
    private const int MostRows = 10_000;

    /// <summary>The files in their order.</summary>
    public static InputFiles Of(InputFiles files)
    {
        var lengths = files.Paths.Select(path => new FileInfo(path).Length).Select(length => files.Format == FileFormat.Json ? length : Math.Min(length, Beginning));
        var most = (int)Math.Clamp(Bytes * files.Paths.Length / Math.Max(1, lengths.Sum()), Fewest, Most);
        return files with { Paths = [.. Places(files.Paths.Length, most).Select(place => files.Paths[place])] };
    }

    /// <summary>What the template of the sample is made of: as many rows of each file. A file by itself could take a column for another type than all of them do; Parquet says which rows are its first.</summary>
    public static Dictionary<string, object?> Rows(InputFiles files)
    {
        var rows = (MostRows + files.Paths.Length - 1) / files.Paths.Length;
        var isOne = files.Format == FileFormat.Parquet && RawReader.NameOfOurs(files.Columns) is null;
        var texts = files.Columns.Where(column => column.Type == "VARCHAR").Select(column => column.Name).ToList();
        return new()
        {
            ["readers"] = isOne ? [RawReader.Sql(files, [], keepRejects: false)] : files.Paths.Select(path => RawReader.Sql(Alone(files, path), files.Format == FileFormat.Json ? texts : [], keepRejects: false)).ToList(),
            ["columns"] = isOne ? "*" : string.Join(", ", files.Columns.Select(column => $"TRY_CAST({SqlLiteral.Identifier(column.Name)} AS {column.Type}) AS {SqlLiteral.Identifier(column.Name)}")),
            ["lacking"] = !isOne && files.AreUnlike ? string.Join(", ", files.Columns.Select(column => $"CAST(NULL AS {column.Type}) AS {SqlLiteral.Identifier(column.Name)}")) : null,
            ["condition"] = isOne ? $"file_row_number < {rows}" : null,
            ["rows"] = isOne ? MostRows + files.Paths.Length : rows,
        };
    }

    /// <summary>One of the files, of CSV with the types that it has by itself: a value of another would be left out with its row.</summary>
    private static InputFiles Alone(InputFiles files, string path) =>
        files.Format == FileFormat.Csv ? files with { Paths = [path], Columns = [] } : files with { Paths = [path] };

    /// <summary>So many of a number of places, the first and the last among them.</summary>
    private static IEnumerable<int> Places(int count, int most) =>
        count <= most ? Enumerable.Range(0, count) : Enumerable.Range(0, most).Select(number => (int)((long)number * (count - 1) / (most - 1)));
}
