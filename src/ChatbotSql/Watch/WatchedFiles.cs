using System.Collections.Immutable;
using ChatbotSql.FileSystem;
using ChatbotSql.Project;

namespace ChatbotSql.Watch;

/// <summary>The files that people edit in a project, as they stand on disk at one moment.</summary>
/// <param name="Stamps">By path relative to the project's folder, with forward slashes.</param>
internal sealed record WatchedFiles(ImmutableSortedDictionary<string, FileStamp> Stamps)
{
    /// <summary>Looks at the files instead of waiting for the system to tell, which network and container folders do not.</summary>
    public static WatchedFiles In(string folder) => new(Paths(folder)
        .Select(path => (Path: path, Stamp: FileStamp.Of(path)))
        .Where(file => file.Stamp is not null)
        .ToImmutableSortedDictionary(file => Path.GetRelativePath(folder, file.Path).Replace('\\', '/'), file => file.Stamp!, StringComparer.Ordinal));

    /// <summary>The files that are new or written anew since.</summary>
    public IEnumerable<string> ChangedSince(WatchedFiles earlier) =>
        Stamps.Where(file => !earlier.Stamps.TryGetValue(file.Key, out var stamp) || stamp != file.Value).Select(file => file.Key);

    /// <summary>Whether nothing was written, added or removed since.</summary>
    public bool IsSameAs(WatchedFiles earlier) => Stamps.SequenceEqual(earlier.Stamps);

    private static IEnumerable<string> Paths(string folder) =>
        FilesBelow(Path.Combine(folder, "metrics")).Where(path => Path.GetExtension(path) is ".yml" or ".yaml")
            .Concat(FilesBelow(Path.Combine(folder, "sql")))
            .Append(Path.Combine(folder, ProjectLoader.FileName));

    /// <summary>None where a folder goes while it is looked at.</summary>
    private static string[] FilesBelow(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
