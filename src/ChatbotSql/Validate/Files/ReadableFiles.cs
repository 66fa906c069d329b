using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Tells the files of a source that can be read from those that cannot, and what columns they have.</summary>
internal sealed class ReadableFiles(DuckDbSession session, string root, DiagnosticBag diagnostics)
{
    private const string JsonValue = "json";

    /// <summary>The files that can be read and their columns; null where more cannot than the source allows, which is reported.</summary>
    public (InputFiles Files, ImmutableArray<ColumnType> Columns)? Find(Source source, InputFiles all)
    {
        var found = Without(all, [.. all.Paths.Select(path => FileInspector.Fault(path, all.Format)).OfType<FileFault>()]);
        if (found.Format == FileFormat.Csv)
        {
            found = CsvHeaders.United(session, Without(found, CsvHeaders.Of(found).Faults(source)));
        }

        var (files, columns) = Allows(source, found) ? Describe(source, found) : (found, null);
        if (Allows(source, files))
        {
            return columns is { } described ? (files, described) : null;
        }

        diagnostics.Add(FileErrors.Unreadable(source, root, files.Faults, all.Paths.Length + all.Faults.Length));
        return null;
    }

    /// <summary>What cannot be read of some files of one source, each file by itself.</summary>
    public static ImmutableArray<FileFault> Probe(DuckDbSession session, InputFiles files, Func<InputFiles, string> select) =>
    [
        .. files.Paths.Select(path =>
        {
            try
            {
                session.Execute(select(files with { Paths = [path] }));
                return null;
            }
            catch (SqlException error)
            {
                return new FileFault(path, FaultText.Of(path, files.Format, error));
            }
        }).OfType<FileFault>(),
    ];

    /// <summary>Whether a source goes on without the files that are left out.</summary>
    public static bool Allows(Source source, InputFiles files) => files.Faults.Length <= source.MaxBadFiles && !files.Paths.IsEmpty;

    private static InputFiles Without(InputFiles files, ImmutableArray<FileFault> faults) => faults.IsEmpty ? files : files.Without(faults);

    private (InputFiles Files, ImmutableArray<ColumnType>? Columns) Describe(Source source, InputFiles files)
    {
        try
        {
            if (files.Format == FileFormat.Csv)
            {
                return DescribeCsv(source, files);
            }

            ImmutableArray<ColumnType> columns = [.. session.Describe(Select(files))];
            return columns is [{ Name: JsonValue, Type: "JSON" }] && files.Format == FileFormat.Json
                ? WithoutValues(source, files, columns)
                : (files, columns);
        }
        catch (SqlException error)
        {
            if (Probe(session, files, file => $"DESCRIBE {Select(file)}") is { IsEmpty: false } faults)
            {
                return Again(source, files.Without(faults));
            }

            diagnostics.Add(SourceErrors.UnreadableFiles(source.Files[0].Span, source.Name.Text, error.Reason));
            return (files, null);
        }
    }

    /// <summary>Describes CSV files. Broken quotes among the first rows mislead the reader; the header, where all have the same, does not.</summary>
    private (InputFiles Files, ImmutableArray<ColumnType>? Columns) DescribeCsv(Source source, InputFiles files)
    {
        var header = CsvHeaders.Of(files).Common;
        try
        {
            ImmutableArray<ColumnType> found = [.. session.Describe(Select(files))];
            if (header is null || found.Length >= header.Columns.Length)
            {
                return (files, found);
            }
        }
        catch (SqlException) when (header is not null)
        {
            // What the header says is tried.
        }

        var mixed = files.Paths.Where(LineEnds.AreMixed).Select(path => new FileFault(path, LineEnds.Fault)).ToImmutableArray();
        if (!mixed.IsEmpty)
        {
            return Again(source, files.Without(mixed));
        }

        var columns = Tolerant(files, header!);
        return (files with { Columns = columns, Separator = header!.Separator }, columns);
    }

    /// <summary>The columns by the files whose first rows tell their types; where none do, all are text.</summary>
    private ImmutableArray<ColumnType> Tolerant(InputFiles files, CsvHeader header)
    {
        var misled = Probe(session, files, file => $"DESCRIBE {Select(file)}").Select(fault => fault.Path).ToImmutableArray();
        var told = files with { Paths = files.Paths.RemoveRange(misled) };
        return told.Paths.IsEmpty
            ? [.. header.Columns.Concat(files.PartitionColumns).Select(name => new ColumnType(name, "VARCHAR"))]
            : [.. session.Describe(Select(told))];

        string Select(InputFiles some) => $"SELECT * FROM {RawReader.Tolerant(some, header.Separator)}";
    }

    /// <summary>Describes what is left where that is something.</summary>
    private (InputFiles Files, ImmutableArray<ColumnType>? Columns) Again(Source source, InputFiles left) =>
        Allows(source, left) ? Describe(source, left) : (left, null);

    private static string Select(InputFiles files) => $"SELECT * FROM {RawReader.Sql(files, [], keepRejects: false)}";

    /// <summary>JSON whose values are no objects cannot be read. Files without any values are exports without rows, which say nothing of columns: the source has to.</summary>
    private (InputFiles Files, ImmutableArray<ColumnType>? Columns) WithoutValues(Source source, InputFiles files, ImmutableArray<ColumnType> columns)
    {
        var filled = files.Paths.Where(path => session.Scalar<long>($"SELECT count(*) FROM ({Select(files with { Paths = [path] })} LIMIT 1)") > 0).ToList();
        if (filled.Count == 0)
        {
            return source.MayLack.IsEmpty
                ? (files.Without([.. files.Paths.Select(path => new FileFault(path, "is empty, and no other file tells the columns; `may_lack` in the source can"))]), null)
                : (files, columns);
        }

        ImmutableArray<FileFault> faults = [.. filled.Where(IsNoTable).Select(path => new FileFault(path, "holds values that are no objects, one of which would be a row"))];
        return faults.IsEmpty ? (files, columns) : Again(source, files.Without(faults));
    }

    private bool IsNoTable(string path)
    {
        try
        {
            _ = session.Describe($"SELECT * FROM {RawReader.Objects(path)}");
            return false;
        }
        catch (SqlException)
        {
            return true;
        }
    }
}
