using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>What holds for a whole project.</summary>
/// <param name="Root">The absolute path of the project's folder.</param>
/// <param name="Database">The absolute path of the generated DuckDB file.</param>
/// <param name="TimeZone">The IANA zone that periods are cut in.</param>
/// <param name="IgnoredIds">Ids of visitors, leads and e-mail addresses that stand for nobody.</param>
/// <param name="MemoryLimit">About how many bytes of memory a process may hold, or null for DuckDB's default.</param>
/// <param name="Threads">DuckDB's number of threads, or null for its default.</param>
/// <param name="TempDirectory">Where work spills to, or null for beside the database.</param>
public sealed record Settings(
    string Root,
    string Name,
    string Database,
    string TimeZone,
    DayOfWeek WeekStart,
    string Currency,
    DateOnly? Launched,
    bool KeepEvents,
    bool KeepPersonalData,
    ImmutableArray<string> IgnoredIds,
    long? MemoryLimit,
    int? Threads,
    string? TempDirectory)
{
    /// <summary>The constants that SQL of the project names, which errors may quote: they are nobody's data.</summary>
    public ImmutableHashSet<string> OwnWords { get; init; } = [];

    /// <summary>More at once the runtime does not take.</summary>
    private const int MostReaders = 512;

    /// <summary>How many of our own threads may look into files at once.</summary>
    public int Readers => Math.Min(Threads ?? Environment.ProcessorCount, MostReaders);
}
