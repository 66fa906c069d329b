using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
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
        var paths = Links.Once(source.Files.SelectMany(Expand));
        if (paths.IsEmpty)
        {
            return null;
        }

        var formats = paths.GroupBy(FormatOf).ToList();
        if (formats is [{ Key: { } format }])
        {
            return new InputFiles(format, paths, source.NestedIsJson) { Stamps = [.. paths.Select(FileStamp.Of)] };
        }

        var unknown = formats.Find(group => group.Key is null)?.First();
        diagnostics.Add(unknown is not null
            ? SourceErrors.UnknownFormat(source.Files[0].Span, Path.GetFileName(unknown), Formats.Keys)
            : SourceErrors.MixedFormats(source.Files[0].Span, source.Name.Text));
        return null;
    }

    private IEnumerable<string> Expand(Located pattern)
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
        var found = HasWildcard(pattern.Text) ? BelowLinks(pattern.Text).Prepend(glob).SelectMany(Glob).ToList() : [];
        if (found.Count == 0)
        {
            diagnostics.Add(SourceErrors.NoFiles(pattern));
        }

        return found;
    }

    private IEnumerable<string> Glob(string pattern) => session.Rows($"SELECT file FROM glob({SqlLiteral.Text(pattern)})").Rows.Select(row => (string)row[0]!);

    /// <summary>The pattern below each link to a folder that <c>**</c> passes by.</summary>
    private IEnumerable<string> BelowLinks(string pattern)
    {
        var names = pattern.Split('/');
        var deep = Array.IndexOf(names, "**");
        if (deep < 0)
        {
            return [];
        }

        var plain = names.TakeWhile(name => !HasWildcard(name)).Count();
        var folder = plain == 0 ? root : Path.GetFullPath($"{string.Join('/', names[..plain])}/", root);
        return from link in Directory.Exists(folder) ? Links.FoldersBelow(folder) : []
               let between = Path.GetRelativePath(folder, link).Split('/', '\\')
               where between.Length >= deep - plain && names[plain..deep].Zip(between).All(pair => IsLike(pair.Second, pair.First))
               select string.Join('/', [Escape(link), .. names[deep..]]);
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
