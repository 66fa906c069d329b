using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Looks once into each file whose damage no statement would notice, which are the packed ones, and again into those that an earlier build left out, so that this one need not begin twice.</summary>
internal static class SoundFiles
{
    /// <summary>The project without the packed files that are cut off or damaged.</summary>
    /// <param name="earlier">What an earlier build has looked into; null where nothing of it is made use of.</param>
    /// <param name="version">The project as it is now.</param>
    /// <exception cref="ProjectException">They are more than a source allows.</exception>
    public static Catalog Of(Catalog catalog, EarlierBuild? earlier, ProjectVersion version)
    {
        var known = (earlier?.IsMadeLike(catalog, version) == true ? earlier.Files : []).ToDictionary(file => (file.Source, file.Path));
        var diagnostics = new DiagnosticBag();
        var sources = catalog.Sources.Select(source => Without(source, Faults(source), catalog.Settings, diagnostics)).ToImmutableArray();
        diagnostics.ThrowIfErrors();
        return catalog with { Sources = sources };

        List<FileFault> Faults(BoundSource source) =>
        [
            .. FaultsAsBefore(source, catalog.Settings, earlier),
            .. source.Files!.Paths.Zip(source.Files.Stamps)
                .Where(file => PackedFile.Is(file.First) && !(file.Second is { } stamp && known.GetValueOrDefault((source.Name, RecordedPath.Of(file.First, catalog.Settings.Root)))?.HasStamp(stamp) == true))
                .AsParallel().AsOrdered().WithDegreeOfParallelism(catalog.Settings.Readers).WithCancellation(Interruption.Token)
                .Select(file => FaultOf(file.First)).OfType<FileFault>(),
        ];
    }

    private static ImmutableArray<FileFault> FaultsAsBefore(BoundSource source, Settings settings, EarlierBuild? earlier)
    {
        var before = (earlier?.Faults ?? []).Where(fault => fault.Source == source.Name).Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> paths = [.. source.Files!.Paths.Where(path => !PackedFile.Is(path) && before.Contains(RecordedPath.Of(path, settings.Root)))];
        if (paths.IsEmpty)
        {
            return [];
        }

        using var session = DuckDbSession.InMemory();
        session.Confine(source.Files.Paths);
        return [.. SourceFaults.Of(session, source, source.Files with { Paths = paths }).Concat(SourceFaults.BesideOthers(session, source.Files).Where(fault => paths.Contains(fault.Path))).DistinctBy(fault => fault.Path)];
    }

    private static FileFault? FaultOf(string path)
    {
        try
        {
            return PackedFile.Fault(path) is { } reason ? new FileFault(path, reason) : null;
        }
        catch (IOException)
        {
            // One that has gone meanwhile is told as one that has changed.
            return null;
        }
    }

    private static BoundSource Without(BoundSource source, List<FileFault> faults, Settings settings, DiagnosticBag diagnostics)
    {
        if (faults.Count == 0)
        {
            return source;
        }

        var files = source.Files!.Without(faults);
        if (!ReadableFiles.Allows(source.Source, files))
        {
            diagnostics.Add(FileErrors.Unreadable(source.Source, settings.Root, files.Faults, files.Paths.Length + files.Faults.Length));
        }

        return source with { Files = files };
    }
}
