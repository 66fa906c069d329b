using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run;

/// <summary>Finds the raw files that are to blame when rows cannot be read, or that were written to while they were.</summary>
internal static class SourceFaults
{
    /// <summary>Kinds of errors that no file is to blame for.</summary>
    private static readonly ImmutableHashSet<string> Others = ["Conversion", "Binder", "Out of Memory", "Interrupt", "Out of Range"];

    /// <summary>Reports the files that are not what they were when they were found.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool ReportChanged(IEnumerable<BoundSource> sources, Settings settings, DiagnosticBag diagnostics)
    {
        var changed = sources.Select(source => (source.Source, Paths: source.Files!.Changed().ToList())).Where(source => source.Paths.Count > 0).ToList();
        foreach (var (source, paths) in changed)
        {
            diagnostics.Add(FileErrors.Changed(source, settings.Root, paths));
        }

        return changed.Count > 0;
    }

    /// <summary>Reports the files that make a statement fail. Reads every file again, which is no loss where nothing can be built.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Report(DuckDbSession session, IReadOnlyCollection<BoundSource> sources, Settings settings, SqlException error, DiagnosticBag diagnostics)
    {
        if (ReportChanged(sources, settings, diagnostics))
        {
            return true;
        }

        var found = error.IsFullDisk || Others.Contains(error.Kind) ? [] : sources
            .Select(source => (source.Source, Faults: ReadableFiles.Probe(session, source.Files!, file => $"SELECT max(hash(raw)) FROM {RawReader.Sql(file, source.TextColumns, keepRejects: false)} AS raw")))
            .Where(source => !source.Faults.IsEmpty)
            .ToList();
        foreach (var (source, faults) in found)
        {
            diagnostics.Add(FileErrors.UnreadableRows(source, settings.Root, faults));
        }

        return found.Count > 0;
    }
}
