using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>The files of a source, all of one format.</summary>
/// <param name="Paths">Absolute paths in ordinal order, each once.</param>
/// <param name="NestedIsJson">Whether what is nested in JSON stays JSON below the first level, so that fields may come and go.</param>
public sealed record InputFiles(FileFormat Format, ImmutableArray<string> Paths, bool NestedIsJson = false)
{
    public static ImmutableDictionary<string, ImmutableArray<string>> NoHeaders { get; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What each of the files was when it was found, so that one that is written to meanwhile is noticed; null for one that was not there.</summary>
    public ImmutableArray<FileStamp?> Stamps { get; init; } = [];

    /// <summary>How much they hold, as they were when they were found.</summary>
    public long Bytes => Stamps.Sum(stamp => stamp?.Bytes ?? 0);

    /// <summary>The files that are left out because they cannot be read.</summary>
    public ImmutableArray<FileFault> Faults { get; init; } = [];

    /// <summary>The columns as they are to be read, or empty where the reader finds them.</summary>
    public ImmutableArray<ColumnType> Columns { get; init; } = [];

    /// <summary>Whether they are Parquet files that have the same columns, spelled alike and of the same types, so that any of them tells what all hold.</summary>
    public bool AreAlike { get; init; }

    /// <summary>What separates the columns of CSV files that all have the same header; null where each file is looked at by itself.</summary>
    public char? Separator { get; init; }

    /// <summary>The columns of each file by its path, where some CSV files have columns that others lack; else empty.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Headers { get; init; } = NoHeaders;

    /// <summary>The columns that any of the files has, where these are not the same in all.</summary>
    public ImmutableHashSet<string> Held => Headers.IsEmpty ? [] : Paths.SelectMany(path => Headers[path]).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether some of the files lack columns that others of them have.</summary>
    public bool AreUnlike => !Headers.IsEmpty && Held is var held && Paths.Any(path => !held.SetEquals(Headers[path]));

    /// <summary>The first files, which tell what columns are; all of them where columns may be in later ones alone.</summary>
    public InputFiles Sampled => AreUnlike ? this : this with { Paths = [.. Paths.Take(RawReader.SampleFiles)] };

    /// <summary>The places of the files among <see cref="Paths"/>, those that have the same columns together.</summary>
    public IEnumerable<IGrouping<string, int>> PlacesByHeader =>
        Enumerable.Range(0, Paths.Length).GroupBy(place => string.Join('\n', Headers[Paths[place]].Select(column => column.ToLowerInvariant()).Order(StringComparer.Ordinal)));

    /// <summary>Whether the values that folders carry are passed by.</summary>
    public bool IgnoresFolders { get; init; }

    /// <summary>Whether the folders carry values, as in <c>date=2026-01-31/</c>.</summary>
    public bool ArePartitioned => !IgnoresFolders && Paths.Any(path => FoldersOf(path).Any(folder => folder.Contains('=')));

    /// <summary>The columns that the folders are.</summary>
    public ImmutableHashSet<string> PartitionColumns =>
        [.. Paths.SelectMany(FoldersOf).Where(folder => folder.Contains('=')).Select(folder => folder[..folder.IndexOf('=')])];

    /// <summary>Some of them, whose columns are known.</summary>
    /// <param name="indexes">Their places among <see cref="Paths"/>.</param>
    public InputFiles Only(IEnumerable<int> indexes, ImmutableArray<ColumnType> columns) => this with { Paths = [.. indexes.Select(index => Paths[index])], Columns = columns };

    /// <summary>Those that can be read.</summary>
    public InputFiles Without(IReadOnlyCollection<FileFault> faults)
    {
        var bad = faults.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        var kept = Enumerable.Range(0, Paths.Length).Where(index => !bad.Contains(Paths[index])).ToList();
        return this with
        {
            Paths = [.. kept.Select(index => Paths[index])],
            Stamps = Stamps.IsEmpty ? [] : [.. kept.Select(index => Stamps[index])],
            Faults = [.. Faults.Concat(faults).OrderBy(fault => fault.Path, StringComparer.Ordinal)],
        };
    }

    /// <summary>The files that are not what they were when they were found.</summary>
    public IEnumerable<string> Changed() => Paths.Zip(Stamps).Where(file => FileStamp.Of(file.First) != file.Second).Select(file => file.First);

    private static string[] FoldersOf(string path) => Path.GetDirectoryName(path)!.Split('/', '\\');
}
