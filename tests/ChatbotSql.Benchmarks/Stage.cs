using System.Diagnostics;
using ChatbotSql.Benchmarks.Archives;
using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Validate;

namespace ChatbotSql.Benchmarks;

/// <summary>An archive, the databases that are built from it, and what was found to differ.</summary>
internal sealed class Stage(Archive archive, string work)
{
    private readonly Dictionary<Board, Catalog> catalogs = [];
    private bool isBuilt;

    public Archive Archive => archive;

    public string Work => work;

    /// <summary>The differences between our values and those of rivals, in words.</summary>
    public List<string> Differences { get; } = [];

    public Catalog Catalog(Board board)
    {
        if (!catalogs.TryGetValue(board, out var catalog))
        {
            catalogs[board] = catalog = BenchmarkProject.Load(board, archive.Files, Database(board));
        }

        return catalog;
    }

    public string Database(Board board) => Path.Combine(work, $"{Path.GetFileName(archive.Folder)}-{board.ToString().ToLowerInvariant()}.duckdb");

    /// <summary>Builds a board anew, whatever earlier builds left.</summary>
    public BuildTimes Build(Board board)
    {
        var catalog = Catalog(board);
        File.Delete(catalog.Settings.Database);
        var times = TimedBuild.Run(catalog);
        isBuilt |= board == Board.Additive;
        return times;
    }

    /// <summary>The additive board's catalog, its file built in this process.</summary>
    public Catalog Built()
    {
        if (!isBuilt)
        {
            Build(Board.Additive);
        }

        return Catalog(Board.Additive);
    }

    /// <summary>Notes what differs, if anything.</summary>
    public void Report(string difference)
    {
        if (difference.Length > 0)
        {
            Differences.Add($"{archive.Size} events, {difference}");
        }
    }

    public static double Time(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
