using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;

namespace ChatbotSql.Run.Target;

/// <summary>The file that a build writes beside its target and swaps in when it is complete.</summary>
internal sealed class BuildFile : IDisposable
{
    /// <summary>The name that the file is attached under.</summary>
    public const string Catalog = "build";

    private readonly string named;
    private readonly string target;
    private readonly BuildLock hold;
    private readonly IDisposable noted;

    private BuildFile(string named, string target, string spill, BuildLock hold)
    {
        (this.named, this.target, this.hold, SpillFolder) = (named, target, hold, spill);
        Path = $"{target}.building";
        var files = BuildLock.FilesOf(target);
        noted = LeftOvers.Note([.. Unfinished, files.Holder, files.Lock]);
    }

    public string Path { get; }

    /// <summary>Where work goes that does not fit into memory.</summary>
    public string SpillFolder { get; }

    /// <summary>Whether a log beside the target holds what somebody else wrote into it.</summary>
    public bool HasLog => File.Exists($"{target}.wal") || File.Exists($"{named}.wal");

    /// <summary>What a build leaves that is killed.</summary>
    private string[] Unfinished => [Path, $"{Path}.wal", SpillFolder];

    /// <exception cref="ProjectException">The path is none for DuckDB, the folder cannot be written to, or another build writes the same file.</exception>
    public static BuildFile Create(Settings settings, TimeProvider clock) => Guard(settings.Database, () =>
    {
        var target = TargetOf(settings.Database);
        if ($"{settings.Database}{target}".Contains('?'))
        {
            throw new ProjectException([BuildErrors.QuestionMark(target)]);
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        var spill = Target.SpillFolder.OfBuild(settings, target);
        var folder = System.IO.Path.GetDirectoryName(spill)!;
        _ = Guard(folder, () => Directory.CreateDirectory(folder));
        var file = new BuildFile(settings.Database, target, spill, BuildLock.Take(target, clock));
        try
        {
            file.StartOver();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    });

    /// <summary>Begins with nothing.</summary>
    public void StartOver() => Array.ForEach(Unfinished, LeftOvers.Remove);

    /// <summary>Begins with what the target holds.</summary>
    public void CopyTarget() => Guard(named, () =>
    {
        File.Copy(target, Path, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return Path;
    });

    /// <summary>Puts the complete, closed file in the place of its target. After a loss of power, too, one of both is there.</summary>
    public void SwapIn() => Guard(named, () =>
    {
        DiskSync.File(Path);
        FileRights.Keep(target, Path);
        // A log left beside the old file would be replayed into the new one.
        File.Delete($"{target}.wal");
        File.Delete($"{named}.wal");
        File.Move(Path, target, overwrite: true);
        DiskSync.Folder(System.IO.Path.GetDirectoryName(target)!);
        return target;
    });

    /// <summary>What it means for the build that there is no room: on which disk, or in memory, and that the file that was there is kept.</summary>
    public Diagnostic NoRoom(Exception exception, Settings settings)
    {
        var kept = File.Exists(target) ? $"`{named}` is as it was" : $"`{named}` is not made";
        var spill = System.IO.Path.GetDirectoryName(SpillFolder)!;
        return exception is SqlException { IsFullDisk: false } error
            ? MemoryErrors.TooLittle(error, settings, spill, kept)
            : DiskErrors.Full(IsOfSpill(exception.Message) ? spill : System.IO.Path.GetDirectoryName(target)!, kept);
    }

    private bool IsOfSpill(string message) => message.Contains(SpillFolder, StringComparison.Ordinal) || SqlException.SaysFullSpill(message);

    public void Dispose()
    {
        using (noted)
        using (hold)
        {
            StartOver();
        }
    }

    /// <summary>The file itself where the project names a link to it: the link stays, and what is swapped is on the file's own disk.</summary>
    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException || (exception is IOException error && !DiskErrors.IsFull(error)))
        {
            throw new ProjectException([BuildErrors.CannotWrite(path, exception.Message)]);
        }
    }
}
