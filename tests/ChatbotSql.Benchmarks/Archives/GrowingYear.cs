using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Validate;

namespace ChatbotSql.Benchmarks.Archives;

/// <summary>The days of an archive as links in a folder of their own, the last of which comes late.</summary>
internal sealed class GrowingYear
{
    private readonly string folder;
    private readonly string database;
    private readonly string lastDay;
    private readonly string lastLink;

    /// <summary>Links all days but the last, and builds them.</summary>
    public GrowingYear(Archive archive, string work)
    {
        var paths = archive.Paths();
        folder = $"{archive.Folder}-nightly";
        database = Path.Combine(work, $"{Path.GetFileName(folder)}.duckdb");
        (lastDay, lastLink) = (paths[^1], LinkOf(archive, paths[^1]));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var path in paths.SkipLast(1))
        {
            Link(path, LinkOf(archive, path));
        }

        File.Delete(database);
        TimedBuild.Run(Load());
        File.Copy(database, $"{database}.before", overwrite: true);
    }

    /// <summary>Puts the file of the 364 days back, adds the last day, and returns the project as it then is.</summary>
    public Catalog AddLastDay()
    {
        File.Copy($"{database}.before", database, overwrite: true);
        if (!File.Exists(lastLink))
        {
            Link(lastDay, lastLink);
        }

        return Load();
    }

    private Catalog Load() => BenchmarkProject.Load(Board.Additive, Path.Combine(folder, "**", "*.parquet"), database);

    private string LinkOf(Archive archive, string path) => Path.Combine(folder, Path.GetRelativePath(archive.Folder, path));

    private static void Link(string path, string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, path);
    }
}
