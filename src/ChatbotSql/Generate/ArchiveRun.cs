using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;

namespace ChatbotSql.Generate;

/// <summary>Writes the files of one archive, by a worker a thread.</summary>
/// <param name="unfinished">A folder for what is being written, on the archive's disk.</param>
/// <param name="folders">Makes the folders of the archive.</param>
internal sealed class ArchiveRun(
    ArchiveOptions options,
    ImmutableArray<ArchiveFile> files,
    string unfinished,
    MadeFolders folders,
    int threads,
    IProgress<double>? progress)
{
    private readonly ArchiveScripts scripts = new(options, Path.Combine(unfinished, "spill"));
    private readonly ConcurrentQueue<(string Written, string Path)> complete = new();
    private readonly Lock gate = new();
    private long events;
    private long conversations;

    /// <summary>Writes all files, and returns how many events they have.</summary>
    public long Write()
    {
        using var first = new ArchiveWorker(scripts);
        var batches = ArchiveDay.InBatches(first.Days(options.From)).ToImmutableArray();
        ShareOut(first, batches, WriteBatch);
        if (options.Layout == ArchiveLayout.Flat)
        {
            ShareOut(first, files, WriteMonth);
        }

        ShareOut(first, ArchiveExport.All, (worker, export) => WriteExport(worker, export, batches));
        Publish();
        return events;
    }

    private void WriteBatch(ArchiveWorker worker, ImmutableArray<ArchiveDay> batch)
    {
        var count = worker.Prepare(batch);
        foreach (var day in batch)
        {
            WriteDay(worker, day.Date);
        }

        foreach (var export in ArchiveExport.All.Where(export => export.HasParts))
        {
            worker.WritePart(export, PartOf(export, batch));
        }

        lock (gate)
        {
            events += count;
            conversations += batch.Sum(day => day.Conversations);
            progress?.Report((double)conversations / options.Conversations);
        }
    }

    private void WriteDay(ArchiveWorker worker, DateOnly day)
    {
        Interruption.Token.ThrowIfCancellationRequested();
        var part = PartOf(day);
        if (options.Layout == ArchiveLayout.Flat)
        {
            worker.WriteDay(day, part, ArchiveFormat.Parquet);
            return;
        }

        worker.WriteDay(day, part, options.Format);
        complete.Enqueue((part, files[day.DayNumber - options.From.DayNumber].Path));
    }

    private void WriteMonth(ArchiveWorker worker, ArchiveFile file)
    {
        var parts = file.Days.Select(PartOf).ToImmutableArray();
        var month = Path.Combine(unfinished, Path.GetFileName(file.Path));
        worker.WriteMonth(parts, month);
        complete.Enqueue((month, file.Path));
        foreach (var part in parts)
        {
            File.Delete(part);
        }
    }

    private void WriteExport(ArchiveWorker worker, ArchiveExport export, ImmutableArray<ImmutableArray<ArchiveDay>> batches)
    {
        var written = Path.Combine(unfinished, export.Name);
        worker.WriteExport(export, [.. batches.Select(batch => PartOf(export, batch))], written);
        complete.Enqueue((written, export.PathIn(options.Folder)));
    }

    /// <summary>Gives the files their names. A folder may lack room: all of those come first.</summary>
    private void Publish()
    {
        foreach (var (_, path) in complete)
        {
            folders.Make(Path.GetDirectoryName(path)!);
        }

        foreach (var (written, path) in complete)
        {
            File.Move(written, path, overwrite: true);
        }
    }

    private string PartOf(DateOnly day) => Path.Combine(unfinished, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private string PartOf(ArchiveExport export, ImmutableArray<ArchiveDay> batch) => $"{PartOf(batch[0].Date)}-{export.Name}";

    /// <summary>Does all items, each thread the next one that is left.</summary>
    private void ShareOut<T>(ArchiveWorker first, IEnumerable<T> items, Action<ArchiveWorker, T> work)
    {
        var left = new ConcurrentQueue<T>(items);
        var others = Enumerable.Range(1, Math.Min(threads, left.Count) - 1).Select(_ => Task.Run(() =>
        {
            using var worker = new ArchiveWorker(scripts);
            WorkOff(worker);
        }));
        Task.WhenAll([.. others, Task.Run(() => WorkOff(first))]).GetAwaiter().GetResult();

        void WorkOff(ArchiveWorker worker)
        {
            try
            {
                while (left.TryDequeue(out var item))
                {
                    Interruption.Token.ThrowIfCancellationRequested();
                    work(worker, item);
                }
            }
            finally
            {
                left.Clear();
            }
        }
    }
}
