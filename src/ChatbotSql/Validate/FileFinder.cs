using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>Finds the files that a source names.</summary>
internal sealed class FileFinder(DuckDbSession session, string root, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, FileFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".parquet"] = FileFormat.Parquet,
        [".csv"] = FileFormat.Csv,
        [".tsv"] = FileFormat.Csv,
        [".json"] = FileFormat.Json,
        [".jsonl"] = FileFormat.Json,
        [".ndjson"] = FileFormat.Json,
    };

    /// <summary>The files, or null where there are none or they are of several formats, which is reported.</summary>
    public InputFiles? Find(Source source)
    {
        var blind = new List<FileFault>();
        var paths = Links.Once(source.Files.SelectMany(pattern => Expand(pattern, blind)));
        ImmutableArray<FileFault> faults = [.. blind.DistinctBy(fault => fault.Path).OrderBy(fault => fault.Path, StringComparer.Ordinal)];
        if (paths.IsEmpty)
        {
            diagnostics.AddRange(faults.IsEmpty ? [] : [FileErrors.Unreadable(source, root, faults, faults.Length)]);
            return null;
        }

        var formats = paths.GroupBy(FormatOf).ToList();
        if (formats is [{ Key: { } format }])
        {
            return new InputFiles(format, paths, source.NestedIsJson) { Stamps = [.. paths.Select(FileStamp.Of)], Faults = faults };
        }

        var unknown = formats.Find(group => group.Key is null)?.First();
        diagnostics.Add(unknown is not null
            ? SourceErrors.UnknownFormat(source.Files[0].Span, Path.GetFileName(unknown), Formats.Keys)
            : SourceErrors.MixedFormats(source.Files[0].Span, source.Name.Text));
        return null;
    }

    /// <param name="blind">What the pattern cannot see into, to which it is added.</param>
    private List<string> Expand(Located pattern, List<FileFault> blind)
    {
        var absolute = Path.GetFullPath(pattern.Text, root);
        if (FileStamp.Of(absolute) is not null)
        {
            return [absolute];
        }

        if (Directory.Exists(absolute))
        {
            diagnostics.Add(SourceErrors.IsFolder(pattern));
            return [];
        }

        var glob = Path.IsPathRooted(pattern.Text) ? pattern.Text : $"{Escape(root)}/{pattern.Text}";
        var (folder, names) = Split(pattern.Text);
        var links = BelowLinks(folder, names).ToList();
        var found = HasWildcard(pattern.Text) ? links.Select(link => string.Join('/', [Escape(link.Folder), .. link.Names])).Prepend(glob).SelectMany(Glob).ToList() : [];
        var spots = links.Prepend((Folder: folder, Names: names)).SelectMany(place => new BlindSpots(IsLike).Below(place.Folder, place.Names)).ToList();
        blind.AddRange(spots);
        if (found.Count == 0 && spots.Count == 0)
        {
            diagnostics.Add(SourceErrors.NoFiles(pattern));
        }

        return found;
    }

    private IEnumerable<string> Glob(string pattern) => session.Rows($"SELECT file FROM glob({SqlLiteral.Text(pattern)})").Rows.Select(row => (string)row[0]!);

    /// <summary>The folder that a pattern begins with, and its parts from the first on that may be of several names.</summary>
    private (string Folder, string[] Names) Split(string pattern)
    {
        var names = pattern.Split('/');
        var plain = names.TakeWhile(name => !HasWildcard(name)).Count();
        return (plain == 0 ? root : Path.GetFullPath($"{string.Join('/', names[..plain])}/", root), names[plain..]);
    }

    /// <summary>The pattern below each link to a folder that <c>**</c> passes by.</summary>
    private IEnumerable<(string Folder, string[] Names)> BelowLinks(string folder, string[] names)
    {
        var deep = Array.IndexOf(names, "**");
        return from link in deep >= 0 && Directory.Exists(folder) ? Links.FoldersBelow(folder) : []
               let between = Path.GetRelativePath(folder, link).Split('/', '\\')
               where between.Length >= deep && names[..deep].Zip(between).All(pair => IsLike(pair.Second, pair.First))
               select (link, names[deep..]);
    }

    private bool IsLike(string name, string pattern) => session.Scalar<bool>($"SELECT {SqlLiteral.Text(name)} GLOB {SqlLiteral.Text(pattern)}");

    private static bool HasWildcard(string pattern) => pattern.AsSpan().ContainsAny("*?[");

    /// <summary>A folder's path with the characters that a glob would read put in brackets.</summary>
    private static string Escape(string folder)
    {
        var escaped = new StringBuilder();
        foreach (var character in folder)
        {
            escaped.Append(character is '*' or '?' or '[' ? $"[{character}]" : character.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>How the rows of a file are written, by its name; null where that does not say.</summary>
    public static FileFormat? FormatOf(string path)
    {
        var name = Path.GetExtension(path) is ".gz" or ".zst" ? Path.GetFileNameWithoutExtension(path) : path;
        return Formats.TryGetValue(Path.GetExtension(name), out var format) ? format : null;
    }
}
