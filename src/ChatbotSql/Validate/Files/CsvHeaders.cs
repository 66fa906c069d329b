using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

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

    /// <summary>The files with the columns of each, where some lack what others have; as they are where they do not, or it cannot be told.</summary>
    public static InputFiles United(DuckDbSession session, InputFiles files)
    {
        if (files.Format != FileFormat.Csv || files.Paths.Length < 2 || Of(files) is not { AreAll: true } told || told.HaveTheSameColumns)
        {
            return files;
        }

        var read = Read(session, files).Files;
        var isTold = read.Length == files.Paths.Length && read.Zip(told.Files).All(file => file.First.Header.Columns.Length >= file.Second.Header.Columns.Length);
        return isTold ? files with { Headers = read.ToImmutableDictionary(file => file.Path, file => file.Header.Columns) } : files;
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

    private bool HaveTheSameColumns => Files.All(file => file.Header.Columns.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(Files[0].Header.Columns));

    /// <summary>The files as the header says that all have, which no look at some rows misleads; null where it does not tell all columns, or the files are stated so already.</summary>
    /// <param name="columns">Their columns, those of folders among them.</param>
    public static InputFiles? Stated(InputFiles files, ImmutableArray<ColumnType> columns) =>
        files.Separator is null && Of(files).Common is { } header && header.Columns.Length == columns.Count(column => !files.PartitionColumns.Contains(column.Name))
            ? files with { Columns = columns, Separator = header.Separator }
            : null;

    /// <summary>The files that cannot be read beside the others, which the columns of the first are looked for in.</summary>
    public ImmutableArray<FileFault> Faults() => Faults(Files.Take(1), _ => true);

    /// <summary>The files that lack what a source reads of others and may not be without.</summary>
    public ImmutableArray<FileFault> Faults(Source source)
    {
        var words = SourceWords.Of(source);
        // What a query names need be no column of the files.
        var telling = source.Sql is null ? Files : Files.Take(1);
        return !AreAll ? Faults() : Faults(telling, column => words.Contains(column) && !source.MayLack.Any(lacking => string.Equals(lacking.Name.Text, column, StringComparison.OrdinalIgnoreCase)));
    }

    private ImmutableArray<FileFault> Faults(IEnumerable<(string Path, CsvHeader Header)> telling, Func<string, bool> isNeeded)
    {
        var needed = telling.SelectMany(file => file.Header.Columns.Select(column => (Column: column, file.Path))).Where(column => isNeeded(column.Column)).DistinctBy(column => column.Column, StringComparer.OrdinalIgnoreCase).ToList();
        var lacking = (from file in Files
                       let columns = file.Header.Columns.ToHashSet(StringComparer.OrdinalIgnoreCase)
                       let lacked = needed.Find(column => !columns.Contains(column.Column))
                       where lacked.Column is not null
                       select (file.Path, lacked.Column, From: lacked.Path)).ToImmutableArray();
        if (lacking.Length == Files.Length - 1 && lacking.Length > 1 && lacking.All(file => file.From == Files[0].Path))
        {
            return [new FileFault(Files[0].Path, $"has a column `{lacking[0].Column}`, which none of the others has")];
        }

        return [.. lacking.Select(file => new FileFault(file.Path, $"has no column `{file.Column}`, which `{Path.GetFileName(file.From)}` has"))];
    }
}
