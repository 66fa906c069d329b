using ChatbotSql.Generate;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>A project with an archive of a size, whose last day of events can be there or not.</summary>
internal sealed class SampleProject
{
    private readonly string kept;

    /// <param name="source">The folder of its definitions.</param>
    /// <param name="folder">An empty folder.</param>
    private SampleProject(string source, string folder, long conversations, int days)
    {
        Folder = folder;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var archive = ArchiveGenerator.Write(ArchiveOptions.Demo(Path.Combine(folder, "archive")) with { Conversations = conversations, Days = days });
        Events = archive.Events;
        LastDay = archive.Files[^1];
        kept = Path.Combine(folder, "last-day");
        File.Copy(LastDay, kept);
        File.SetLastWriteTimeUtc(kept, File.GetLastWriteTimeUtc(LastDay));
    }

    /// <summary>The demo's project: events, and the exports of all other systems.</summary>
    public static SampleProject Demo(string folder, long conversations, int days) =>
        new(Path.Combine(AppContext.BaseDirectory, "Demo", "project"), folder, conversations, days);

    /// <summary>A project of events alone, which builds in little time.</summary>
    public static SampleProject Small(string folder) => new(Path.Combine(AppContext.BaseDirectory, "project"), folder, conversations: 150, days: 10);

    public string Folder { get; }

    /// <summary>The events of the archive.</summary>
    public long Events { get; }

    /// <summary>The file of the last day's events.</summary>
    public string LastDay { get; }

    /// <summary>The folder that the generated file stands in, by itself.</summary>
    public string BuildFolder => Path.Combine(Folder, "build");

    /// <summary>The generated file.</summary>
    public string Database => Path.Combine(BuildFolder, "demo.duckdb");

    public void RemoveLastDay() => File.Delete(LastDay);

    public void AddLastDay()
    {
        File.Copy(kept, LastDay, overwrite: true);
        File.SetLastWriteTimeUtc(LastDay, File.GetLastWriteTimeUtc(kept));
    }

    /// <summary>What stands beside the generated file.</summary>
    public IReadOnlyList<string> LeftOvers() =>
        [.. Directory.EnumerateFileSystemEntries(BuildFolder).Where(path => path != Database).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
