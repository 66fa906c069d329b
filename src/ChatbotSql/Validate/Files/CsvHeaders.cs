using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Validate.Files;

/// <summary>The headers of the CSV files of a source.</summary>
/// <param name="Files">The files that are looked into, each with its header.</param>
/// <param name="AreAll">Whether these are all files of the source.</param>
internal sealed record CsvHeaders(ImmutableArray<(string Path, CsvHeader Header)> Files, bool AreAll)
{
    public static CsvHeaders Of(InputFiles files)
    {
        var found = files.Paths.Select(path => (Path: path, Header: CsvHeader.Of(path))).Where(file => file.Header is not null).Select(file => (file.Path, file.Header!)).ToImmutableArray();
        return new CsvHeaders(found, found.Length == files.Paths.Length);
    }

    /// <summary>The columns of each file as the reader finds them in it alone; beside others a file can be read only with theirs.</summary>
    public static CsvHeaders Read(DuckDbSession session, InputFiles files)
    {
        var found = files.Paths.Select(path => (Path: path, Columns: Described(session, files with { Paths = [path], Separator = null }))).Where(file => !file.Columns.IsEmpty);
        return new CsvHeaders([.. found.Select(file => (file.Path, new CsvHeader(string.Join('\n', file.Columns), '\n', file.Columns)))], AreAll: false);
    }

    private static ImmutableArray<string> Described(DuckDbSession session, InputFiles file)
    {
        try
        {
            return [.. session.Describe($"SELECT * FROM {RawReader.Sql(file, [], keepRejects: false)}").Select(column => column.Name)];
        }
        catch (SqlException)
        {
            // What cannot be read by itself is told so.
            return [];
        }
    }

    /// <summary>The header that every file has to the letter, or null where they differ.</summary>
    public CsvHeader? Common => AreAll && !Files.IsEmpty && Files.All(file => file.Header.Line == Files[0].Header.Line) ? Files[0].Header : null;

    /// <summary>The files as the header says that all have, which no look at some rows misleads; null where it does not tell all columns, or the files are stated so already.</summary>
    /// <param name="columns">Their columns, those of folders among them.</param>
    public static InputFiles? Stated(InputFiles files, ImmutableArray<ColumnType> columns) =>
        files.Separator is null && Of(files).Common is { } header && header.Columns.Length == columns.Count(column => !files.PartitionColumns.Contains(column.Name))
            ? files with { Columns = columns, Separator = header.Separator }
            : null;

    /// <summary>The files that cannot be read beside the others, which the columns of the first are looked for in.</summary>
    public ImmutableArray<FileFault> Faults()
    {
        var lacking = Files.Select(file => (file.Path, Column: Lacking(file.Header))).Where(file => file.Column is not null).ToImmutableArray();
        if (lacking.Length == Files.Length - 1 && lacking.Length > 1)
        {
            return [new FileFault(Files[0].Path, $"has a column `{lacking[0].Column}`, which none of the others has")];
        }

        return [.. lacking.Select(file => new FileFault(file.Path, $"has no column `{file.Column}`, which `{Path.GetFileName(Files[0].Path)}` has"))];
    }

    private string? Lacking(CsvHeader header) => header.Line == Files[0].Header.Line
        ? null
        : Files[0].Header.Columns.FirstOrDefault(column => !header.Columns.Contains(column, StringComparer.OrdinalIgnoreCase));
}
