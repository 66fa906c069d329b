using System.IO.Enumeration;
using ChatbotSql.FileSystem;

namespace ChatbotSql.Validate.Files;

/// <summary>Finds what a pattern cannot see into, which DuckDB passes by without a word: folders that cannot be entered, and links that lead nowhere.</summary>
/// <param name="isLike">Whether a name is like a part of the pattern.</param>
internal sealed class BlindSpots(Func<string, string, bool> isLike)
{
    private const string AnyDepth = "**", Any = "*";

    /// <summary>The folder that a file system keeps for itself, and opens to nobody.</summary>
    private const string LostAndFound = "lost+found";

    /// <summary>Hidden entries are nobody's data, such as what editors and desktops leave behind.</summary>
    private static readonly EnumerationOptions Seen = new() { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    /// <summary>The folders and links below a folder that stand in the way of a pattern.</summary>
    /// <param name="names">The parts of the pattern from that folder on.</param>
    public IEnumerable<FileFault> Below(string folder, ReadOnlyMemory<string> names)
    {
        if (names.IsEmpty || !Directory.Exists(folder))
        {
            return [];
        }

        return Entries(folder) is not { } entries ? [new FileFault(folder, "is a folder that cannot be entered: access to it is denied")]
            : names.Span[0] == AnyDepth ? AtAnyDepth(folder, entries, names)
            : entries.Where(entry => names.Length == 1 ? entry.IsLink : entry.IsFolder || (entry.IsLink && MayBeFolder(entry.Name))).Where(entry => IsLike(entry.Name, names.Span[0])).SelectMany(entry => In(entry, names[1..]));
    }

    private IEnumerable<FileFault> AtAnyDepth(string folder, List<Entry> entries, ReadOnlyMemory<string> names) =>
        Below(folder, names[1..]).Concat(entries.SelectMany(entry => entry switch
        {
            { IsLink: true } => names.Length == 1 || MayBeFolder(entry.Name) ? In(entry, names[..0]) : [],
            // What links lead to is looked at by itself.
            _ => entry.IsFolder ? Below(entry.Path, names) : [],
        }));

    /// <summary>What stands in the way at one entry and below it.</summary>
    private IEnumerable<FileFault> In(Entry entry, ReadOnlyMemory<string> names) =>
        !entry.IsLink || FileStamp.Of(entry.Path) is not null || Directory.Exists(entry.Path) ? Below(entry.Path, names)
        : LeadsRound(entry.Path) ? []
        : [new FileFault(entry.Path, "is a link that leads nowhere, or to where access is denied")];

    /// <summary>Whether a link leads back to itself: nothing has ever been behind it.</summary>
    private static bool LeadsRound(string path)
    {
        try
        {
            _ = File.ResolveLinkTarget(path, returnFinalTarget: true);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private bool IsLike(string name, string pattern) => pattern == Any || name == pattern || (pattern.AsSpan().ContainsAny("*?[") && isLike(name, pattern));

    /// <summary>Whether a name is not that of a file of another kind.</summary>
    private static bool MayBeFolder(string name) => !Path.HasExtension(name) || name.Contains('=');

    /// <summary>What is in a folder; null where that cannot be told, or nothing of it can be reached.</summary>
    private static List<Entry>? Entries(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(folder, (ref FileSystemEntry entry) => new Entry(entry.ToFullPath(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)), Seen)
                .Where(entry => entry.Name != LostAndFound).ToList();
            return entries.Find(entry => !entry.IsLink) is { } first && !Path.Exists(first.Path) ? null : entries;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private sealed record Entry(string Path, bool IsFolder, bool IsLink)
    {
        public string Name => System.IO.Path.GetFileName(Path);
    }
}
