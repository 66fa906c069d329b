using System.Collections.Immutable;
using System.IO.Enumeration;

namespace ChatbotSql.FileSystem;

/// <summary>Follows links, so that what they lead to is found, and once however many lead there.</summary>
internal static class Links
{
    /// <summary>The links to folders that stand below a folder, or below one of these. Of those that lead to one place it is the first, rather one that carries a value, as <c>month=01</c> does; of those that lead back to where they come from it is none.</summary>
    public static ImmutableArray<string> FoldersBelow(string folder)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { PlaceOf(folder, known) };
        return [.. Below(folder, [.. seen])];

        IEnumerable<string> Below(string from, ImmutableArray<string> chain)
        {
            foreach (var link in LinksIn(from))
            {
                var place = PlaceOf(link, known);
                if (!chain.Any(inner => IsWithin(inner, place)) && seen.Add(place))
                {
                    yield return link;
                    foreach (var further in Below(link, chain.Add(place)))
                    {
                        yield return further;
                    }
                }
            }
        }
    }

    /// <summary>The files below a folder and the links in it, each once.</summary>
    /// <param name="skipped">What is left out, such as hidden files.</param>
    public static ImmutableArray<string> FilesBelow(string folder, FileAttributes skipped) =>
        Once(FoldersBelow(folder).Prepend(folder).SelectMany(place => Files(place, skipped)));

    /// <summary>Each file once, of several paths of one file the first that is no link itself.</summary>
    public static ImmutableArray<string> Once(IEnumerable<string> paths)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. paths.Distinct().GroupBy(path => PlaceOf(path, known)).Select(same => same.OrderBy(IsLink).First()).Order(StringComparer.Ordinal)];

        bool IsLink(string path) => known[path] != Path.Combine(known[Path.GetDirectoryName(path)!], Path.GetFileName(path));
    }

    /// <summary>The links to folders below a folder, without what is behind them.</summary>
    private static IEnumerable<string> LinksIn(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), AtAnyDepth(FileAttributes.Hidden))
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory && IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }.OrderBy(link => !Path.GetFileName(link).Contains('=')).ThenBy(link => link, StringComparer.Ordinal);

    private static FileSystemEnumerable<string> Files(string folder, FileAttributes skipped) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), AtAnyDepth(skipped))
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };

    private static EnumerationOptions AtAnyDepth(FileAttributes skipped) => new() { RecurseSubdirectories = true, AttributesToSkip = skipped, IgnoreInaccessible = true };

    /// <summary>Where a path leads: the same without links.</summary>
    public static string PlaceOf(string path) => PlaceOf(path, new Dictionary<string, string>(StringComparer.Ordinal));

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsWithin(string path, string folder) => path == folder || path.StartsWith($"{folder.TrimEnd('/')}/", StringComparison.Ordinal);

    /// <param name="known">Where others lead, to which it is added with the folders that it is in.</param>
    private static string PlaceOf(string path, Dictionary<string, string> known)
    {
        if (known.TryGetValue(path, out var place))
        {
            return place;
        }

        // A link that leads to itself leads nowhere.
        known[path] = path;
        var folder = Path.GetDirectoryName(path);
        place = folder is null ? path : Path.GetFullPath(Path.GetFileName(path), PlaceOf(folder, known));
        if (folder is not null && new FileInfo(place).LinkTarget is { } target)
        {
            place = PlaceOf(Path.GetFullPath(target, Path.GetDirectoryName(place)!), known);
        }

        return known[path] = place;
    }
}
