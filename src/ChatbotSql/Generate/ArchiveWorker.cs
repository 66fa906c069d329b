using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Generate;

/// <summary>One thread's share of the work, in a DuckDB instance of its own.</summary>
internal sealed class ArchiveWorker : IDisposable
{
    private readonly ArchiveScripts scripts;
    private readonly DuckDbSession session = DuckDbSession.InMemory();

    public ArchiveWorker(ArchiveScripts scripts)
    {
        this.scripts = scripts;
        session.Execute(scripts.SetUp());
    }

    /// <summary>The days of the archive.</summary>
    public ImmutableArray<ArchiveDay> Days(DateOnly from) =>
    [
        .. session.Column<long>("SELECT until_number - from_number FROM days ORDER BY day")
            .Select((conversations, index) => new ArchiveDay(from.AddDays(index), conversations)),
    ];

    /// <summary>Makes the events of some days in a row, and returns how many there are.</summary>
    public long Prepare(ImmutableArray<ArchiveDay> batch)
    {
        session.Execute(scripts.Events(batch));
        return session.Scalar<long>("SELECT count(*) FROM events");
    }

    /// <summary>Writes a day of the batch that was prepared last.</summary>
    public void WriteDay(DateOnly day, string path, ArchiveFormat format) => session.Execute(scripts.Day(day, path, format));

    public void WriteMonth(IEnumerable<string> days, string path) => session.Execute(scripts.Month(days, path));

    /// <summary>Writes the rows of an export that go with the batch that was prepared last.</summary>
    public void WritePart(ArchiveExport export, string path) => session.Execute(scripts.Part(export, path));

    public void WriteExport(ArchiveExport export, ImmutableArray<string> parts, string path) =>
        session.Execute(scripts.Export(export, parts, path));

    public void Dispose() => session.Dispose();
}
