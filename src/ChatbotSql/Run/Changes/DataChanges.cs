using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Changes;

/// <summary>What has changed in the files of a project since an earlier build, where so little has that not all need be made again.</summary>
/// <param name="Sources">What has changed of each source, by name.</param>
/// <param name="Checksums">The checksums of files that are the same, by path.</param>
/// <param name="Facts">The facts of which only a part is made again.</param>
internal sealed record DataChanges(
    ImmutableSortedDictionary<string, SourceChanges> Sources, ImmutableDictionary<string, string> Checksums, ImmutableArray<string> Facts)
{
    /// <summary>Of which share of the bytes of all events everything is made again, which takes no longer.</summary>
    private const double MostShare = 0.25;

    /// <summary>The templates that say what has to be made again when events change; a project's own do not.</summary>
    private static readonly ImmutableArray<string> Templates = ["changes", "sources", "identity", "facts/conversations", "facts/visits", "facts/impressions", "facts/gaps", "facts/leads", "facts/tickets"];

    /// <param name="version">The project as it is now.</param>
    /// <returns>Null where all has to be made again.</returns>
    public static DataChanges? Since(EarlierBuild earlier, Catalog catalog, ProjectVersion version)
    {
        if (!earlier.IsMadeLike(catalog, version) || Templates.Any(catalog.Templates.IsOverridden))
        {
            return null;
        }

        var sources = catalog.Sources.ToImmutableSortedDictionary(source => source.Name, source => Between(earlier, source, catalog.Settings), StringComparer.Ordinal);
        var events = catalog.SourcesFeeding(CanonicalTable.Events).ToList();
        var changed = events.Where(source => sources[source.Name].Any).ToList();
        var bytes = changed.Sum(source => BytesOf(earlier, source, sources[source.Name]));
        return changed.Any(source => ReadsAll(source, sources[source.Name], catalog.Settings)) || bytes > MostShare * events.Sum(source => source.Files!.Bytes)
            ? null
            : new DataChanges(sources, Known(earlier, catalog, sources), earlier.HasRulesOf(version) ? [Fact.Conversations, Fact.Visits, Fact.Impressions, Fact.Gaps] : [Fact.Visits]);
    }

    /// <summary>Whether rows may be other rows although their files are the same, or it is not told what was in those that are gone.</summary>
    private static bool ReadsAll(BoundSource source, SourceChanges changes, Settings settings) =>
        source.Query is not null || (!SourceLoader.IsReadInPlace(source) && settings.KeepEvents && !changes.Gone.IsEmpty);

    private static SourceChanges Between(EarlierBuild earlier, BoundSource source, Settings settings) =>
        SourceChanges.Between(earlier.FilesOf(source.Name), [.. source.Files!.Paths.Select(path => RecordedPath.Of(path, settings.Root))], source.Files.Paths);

    /// <summary>The bytes of what has changed; where a source does not tell what was in a file that is gone, of all of it.</summary>
    private static long BytesOf(EarlierBuild earlier, BoundSource source, SourceChanges changes)
    {
        if (!SourceLoader.IsReadInPlace(source) && !changes.Gone.IsEmpty)
        {
            return source.Files!.Bytes;
        }

        var files = earlier.FilesOf(source.Name);
        return changes.Read.Sum(index => source.Files!.Stamps[index]!.Bytes) + changes.Gone.Sum(index => files[index].Bytes);
    }

    private static ImmutableDictionary<string, string> Known(EarlierBuild earlier, Catalog catalog, ImmutableSortedDictionary<string, SourceChanges> sources) =>
        (from source in catalog.Sources
         from file in sources[source.Name].Kept
         select (Path: source.Files!.Paths[file.Now], earlier.FilesOf(source.Name)[file.Then].Checksum))
        .DistinctBy(file => file.Path)
        .ToImmutableDictionary(file => file.Path, file => file.Checksum);
}
