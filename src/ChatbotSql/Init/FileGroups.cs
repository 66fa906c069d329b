using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Init;

/// <summary>Finds data files and puts together what belongs to one source.</summary>
internal sealed class FileGroups(DuckDbSession session, ColumnProfiler profiler, string project)
{
    private const int LongestList = 20;

    /// <summary>The groups in the order of their names, and the files that cannot be read with what is wrong with each.</summary>
    /// <param name="paths">Files and folders.</param>
    public (ImmutableArray<FileGroup> Groups, ImmutableArray<(string Path, string Reason)> Unread) Find(IEnumerable<string> paths)
    {
        var unread = ImmutableArray.CreateBuilder<(string, string)>();
        var shapes = new Dictionary<string, (FileFormat Format, string Folder, List<string> Paths)>(StringComparer.Ordinal);
        foreach (var path in Links.Once(paths.SelectMany(FilesOf)))
        {
            var format = FileFinder.FormatOf(path)!.Value;
            if (FileInspector.Fault(path, format) is { } fault)
            {
                unread.Add((Relative(path), fault.Reason));
                continue;
            }

            try
            {
                var columns = session.Describe($"FROM {RawReader.Sql(new InputFiles(format, [path]), [], keepRejects: false)}");
                var key = $"{format}\n{FolderOf(path)}\n{string.Join('\n', columns.Select(column => column.Name).Order(StringComparer.Ordinal))}";
                shapes.TryAdd(key, (format, FolderOf(path), []));
                shapes[key].Paths.Add(path);
            }
            catch (SqlException error)
            {
                unread.Add((Relative(path), FaultText.Of(path, format, error)));
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var groups = shapes.Values.Select(shape => Group(shape.Format, shape.Folder, shape.Paths, names));
        return ([.. groups], unread.ToImmutable());
    }

    private FileGroup Group(FileFormat format, string folder, List<string> paths, HashSet<string> names)
    {
        var files = new InputFiles(format, [.. paths]);
        var name = NameOf(folder, paths);
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{NameOf(folder, paths)}_{number}";
        }

        return new FileGroup(name, Patterns(folder, paths), files, Profile(files));
    }

    /// <summary>What is in files; of JSON whose nested values do not fit together, what is on its first level.</summary>
    private ImmutableArray<ColumnProfile> Profile(InputFiles files)
    {
        try
        {
            return profiler.Profile(files);
        }
        catch (SqlException) when (files.Format == FileFormat.Json)
        {
            return profiler.Profile(files with { NestedIsJson = true });
        }
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Links.FilesBelow(Path.GetFullPath(path), FileAttributes.Hidden).Where(file => FileFinder.FormatOf(file) is not null)
        : FileFinder.FormatOf(path) is null ? [] : [Path.GetFullPath(path)];

    /// <summary>The folder without those that carry values, as <c>date=2026-01-31</c> does.</summary>
    private static string FolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (Path.GetFileName(folder).Contains('='))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    /// <summary>One file by its name, several by a pattern that takes in no others, or else each by its name.</summary>
    private ImmutableArray<string> Patterns(string folder, List<string> paths)
    {
        if (paths.Count == 1)
        {
            return [Relative(paths[0])];
        }

        var ending = Path.GetExtension(paths[0]);
        var isDeep = paths.Exists(path => Path.GetDirectoryName(path) != folder);
        var prefix = isDeep ? "" : Common([.. paths.Select(path => Path.GetFileName(path)!)]);
        string[] patterns = isDeep ? [$"{Relative(folder)}/**/*{ending}"] : [$"{Relative(folder)}/*{ending}", $"{Relative(folder)}/{prefix}*{ending}"];
        var whole = patterns.FirstOrDefault(pattern => Matches(folder, pattern, ending, prefix, isDeep) == paths.Count);
        return whole is not null ? [whole] : [.. paths.Take(LongestList * LongestList).Select(Relative)];
    }

    private static int Matches(string folder, string pattern, string ending, string prefix, bool isDeep) => (isDeep ? Links.FilesBelow(folder, skipped: 0) : Directory.EnumerateFiles(folder))
        .Where(path => path.EndsWith(ending, StringComparison.Ordinal) && FileStamp.Of(path) is not null)
        .Count(path => pattern.EndsWith($"/*{ending}", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal));

    private static string Common(ImmutableArray<string> names) => names[0][..names.Min(name => names[0].AsSpan().CommonPrefixLength(name))];

    private string Relative(string path) => Path.GetRelativePath(project, path).Replace('\\', '/');

    private static string NameOf(string folder, List<string> paths)
    {
        var word = paths.Count == 1 ? Path.GetFileName(paths[0]).Split('.')[0] : Path.GetFileName(folder);
        var name = Words.AsName(word, '_');
        return name.Length == 0 || !char.IsAsciiLetter(name[0]) ? "data" : Names.AreReserved(name) ? $"{name}_data" : name;
    }
}
