using System.Collections.Immutable;
using System.Globalization;

namespace ChatbotSql.Generate;

/// <summary>A file of an archive and the days that it holds.</summary>
internal sealed record ArchiveFile(string Path, ImmutableArray<DateOnly> Days)
{
    /// <summary>The files of an archive, in the order of time.</summary>
    public static ImmutableArray<ArchiveFile> Of(ArchiveOptions options) =>
    [
        .. Enumerable.Range(0, options.Days)
            .Select(options.From.AddDays)
            .GroupBy(day => PathOf(options, day))
            .Select(file => new ArchiveFile(file.Key, [.. file])),
    ];

    /// <summary>The files in the archive's folder that look like its own.</summary>
    public static IEnumerable<string> Existing(ArchiveOptions options) => options.Layout == ArchiveLayout.Hive
        ? FilesIn(System.IO.Path.Combine(options.Folder, "events"), "*", SearchOption.AllDirectories)
        : FilesIn(options.Folder, $"events-*.{Ending(options)}", SearchOption.TopDirectoryOnly);

    private static IEnumerable<string> FilesIn(string folder, string pattern, SearchOption search) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, search) : [];

    private static string PathOf(ArchiveOptions options, DateOnly day) => System.IO.Path.Combine(
        options.Folder,
        options.Layout == ArchiveLayout.Hive
            ? string.Create(CultureInfo.InvariantCulture, $"events/date={day:yyyy-MM-dd}/events.{Ending(options)}")
            : string.Create(CultureInfo.InvariantCulture, $"events-{day:yyyy-MM}.{Ending(options)}"));

    private static string Ending(ArchiveOptions options) => options.Format == ArchiveFormat.Parquet ? "parquet" : "csv";
}
