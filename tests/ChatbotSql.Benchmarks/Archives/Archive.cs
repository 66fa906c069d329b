using System.Globalization;

namespace ChatbotSql.Benchmarks.Archives;

/// <summary>A generated archive of a year, which is written when its files are first asked for.</summary>
/// <param name="Folder">Its folder; the events stand below <c>events/</c>, one Parquet file a day.</param>
/// <param name="Millions">Its size as it was asked for, in millions of events.</param>
/// <param name="Made">Makes sure that it is there; the rows of its files, duplicates among them.</param>
internal sealed record Archive(string Folder, decimal Millions, long Conversations, Lazy<long> Made)
{
    public long Events => Made.Value;

    /// <summary>The files of events as a glob.</summary>
    public string Files => Events > 0 ? Path.Combine(EventsFolder, "**", "*.parquet") : "";

    public string Size => string.Create(CultureInfo.InvariantCulture, $"{Millions:0.##}M");

    private string EventsFolder => Path.Combine(Folder, "events");

    /// <summary>The files of events, in the order of time.</summary>
    public IReadOnlyList<string> Paths() => Events == 0
        ? []
        : [.. Directory.EnumerateFiles(EventsFolder, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
