using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;

namespace ChatbotSql.Generate;

/// <summary>Writes a synthetic archive: the same options give the same bytes, on any number of threads.</summary>
public static class ArchiveGenerator
{
    /// <summary>Writes the files of an archive, which get their names when all of them are complete.</summary>
    /// <param name="progress">The share of the work that is done, from 0 to 1.</param>
    /// <remarks>Memory depends on the largest day, not on the length of the archive.</remarks>
    /// <exception cref="ProjectException">The folder holds files of another archive.</exception>
    /// <exception cref="IOException">The files cannot be written.</exception>
    public static ArchiveSummary Write(ArchiveOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Write(options, Environment.ProcessorCount, progress, cancellation);

    internal static ArchiveSummary Write(ArchiveOptions options, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var files = ArchiveFile.Of(options);
        RequireNoOtherFiles(options, files);
        using var interruption = cancellation.CanBeCanceled ? Interruption.On(cancellation) : null;
        try
        {
            var events = WriteOrNothing(options, files, threads, progress);
            var exports = ArchiveExport.All.Select(export => export.PathIn(options.Folder)).ToImmutableArray();
            var bytes = files.Select(file => file.Path).Concat(exports).Sum(path => new FileInfo(path).Length);
            return new ArchiveSummary([.. files.Select(file => file.Path)], exports, options.Conversations, events, bytes);
        }
        catch (Exception exception) when (exception is SqlException { IsFullDisk: true } || (exception is IOException error && DiskErrors.IsFull(error)))
        {
            throw new ProjectException([DiskErrors.Full(options.Folder, "nothing of the archive is written", DiskErrors.AnotherFolder)]);
        }
        catch (SqlException exception) when (exception.Kind == "IO")
        {
            throw new IOException(exception.Reason, exception);
        }
    }

    /// <summary>Writes all files, and returns how many events they have. Where one cannot be written, all is as it was.</summary>
    private static long WriteOrNothing(ArchiveOptions options, ImmutableArray<ArchiveFile> files, int threads, IProgress<double>? progress)
    {
        var folders = new MadeFolders();
        try
        {
            folders.Make(options.Folder);
            using var unfinished = HeldFolder.Create(options.Folder, ".", ".unfinished");
            return new ArchiveRun(options, files, unfinished.Path, folders, threads, progress).Write();
        }
        catch
        {
            folders.RemoveEmpty();
            throw;
        }
    }

    private static void RequireNoOtherFiles(ArchiveOptions options, ImmutableArray<ArchiveFile> files)
    {
        var own = files.Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        var other = ArchiveFile.Existing(options)
            .Where(path => !own.Contains(Path.GetFullPath(path)))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (other is not null)
        {
            throw new ProjectException([ArchiveErrors.OtherFile(options.Folder, Path.GetRelativePath(options.Folder, other))]);
        }
    }
}
