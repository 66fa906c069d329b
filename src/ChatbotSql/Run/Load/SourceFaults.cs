using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Finds the raw files that are to blame when rows cannot be read, or that were written to while they were.</summary>
internal sealed class SourceFaults
{
    private readonly Dictionary<string, ImmutableArray<FileFault>> damaged = new(StringComparer.Ordinal);

    /// <summary>Kinds of errors that no file is to blame for.</summary>
    private static readonly ImmutableHashSet<string> Others = ["Conversion", "Binder", "Interrupt", "Out of Range"];

    /// <summary>What DuckDB says of a CSV file that lacks a column of the first.</summary>
    private const string OtherColumns = "schema mismatch in glob";

    /// <summary>Reports the files, those of lookups among them, that are not what they were when they were found.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool ReportChanged(IEnumerable<BoundSource> sources, Settings settings, DiagnosticBag diagnostics)
    {
        var changed = sources.Select(source => (source.Source, Paths: source.Changed().ToList())).Where(source => source.Paths.Count > 0).ToList();
        foreach (var (source, paths) in changed)
        {
            diagnostics.Add(FileErrors.Changed(source, settings.Root, paths));
        }

        return changed.Count > 0;
    }

    /// <summary>Reports the files that make a statement fail. Reads every file again, which is no loss where nothing can be built.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Report(DuckDbSession session, IReadOnlyCollection<BoundSource> sources, Settings settings, SqlException error, DiagnosticBag diagnostics)
    {
        if (ReportChanged(sources, settings, diagnostics))
        {
            return true;
        }

        var found = error.IsLackOfRoom || Others.Contains(error.Kind) ? [] : sources
            .Select(source => (Source: source, Faults: Of(session, source, error)))
            .Where(source => !source.Faults.IsEmpty)
            .ToList();
        foreach (var (source, faults) in found)
        {
            damaged[source.Name] = faults;
            diagnostics.Add(FileErrors.UnreadableRows(source.Source, settings.Root, faults, source.Files!.Faults.Length, source.Files.Paths.Length + source.Files.Faults.Length));
        }

        return found.Count > 0;
    }

    /// <summary>What cannot be read of some files of a source, whose rows are all read for it.</summary>
    public static ImmutableArray<FileFault> Of(DuckDbSession session, BoundSource source, InputFiles files) =>
        ReadableFiles.Probe(session, files, file => $"SELECT max(hash(raw)) FROM {RawReader.Sql(file, source.TextColumns, keepRejects: false)} AS raw");

    /// <summary>The files of a source that can be read each by itself, and not beside the others.</summary>
    public static ImmutableArray<FileFault> BesideOthers(DuckDbSession session, InputFiles files) => files.Format == FileFormat.Csv && !files.AreUnlike ? CsvHeaders.Read(session, files).Faults() : [];

    private static ImmutableArray<FileFault> Of(DuckDbSession session, BoundSource source, SqlException error) =>
        error.Reason.Contains(OtherColumns, StringComparison.Ordinal) && BesideOthers(session, source.Files!) is { IsEmpty: false } faults ? faults : Of(session, source, source.Files!);

    /// <summary>The project without the files that were found to be damaged; null where there are none, or more than a source allows.</summary>
    public Catalog? Rest(Catalog catalog)
    {
        var sources = catalog.Sources.Select(source => damaged.TryGetValue(source.Name, out var faults) ? source with { Files = source.Files!.Without(faults) } : source).ToImmutableArray();
        return damaged.Count > 0 && sources.All(source => ReadableFiles.Allows(source.Source, source.Files!)) ? catalog with { Sources = sources } : null;
    }
}
