using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Init;

/// <summary>Finds data files and puts together what belongs to one source.</summary>
internal sealed class FileGroups(DuckDbSession session, ColumnProfiler profiler, ImmutableArray<Preset> presets, string project)
{
    private const int LongestList = 20;

    /// <summary>The groups in the order of their names, and the files that cannot be read with what is wrong with each.</summary>
    /// <param name="paths">Files and folders.</param>
    public (ImmutableArray<FileGroup> Groups, ImmutableArray<(string Path, string Reason)> Unread) Find(IReadOnlyCollection<string> paths)
    {
        var unread = ImmutableArray.CreateBuilder<(string, string)>();
        var read = new List<(string Path, FileFormat Format, ImmutableArray<string> Names)>();
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
                read.Add((path, format, [.. columns.Select(column => column.Name).Order(StringComparer.Ordinal)]));
            }
            catch (SqlException error)
            {
                unread.Add((Relative(path), FaultText.Of(path, format, error)));
            }
        }

        var shapes = from file in read
                     group file by $"{file.Format}\n{FolderOf(file.Path)}\n{string.Join('\n', file.Names)}" into alike
                     let format = alike.First().Format
                     let files = alike.Select(file => file.Path).ToImmutableArray()
                     select new FileShape(format, FolderOf(files[0]), alike.First().Names, files, Profile(new InputFiles(format, files)));
        var (names, named) = (new HashSet<string>(StringComparer.Ordinal), paths.Where(File.Exists).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal));
        var groups = new SameExport(presets).Joined(shapes).SelectMany(parts => parts.Length == 1 ? parts.Select(part => Group(part, names)) : Groups(parts, names));
        return ([.. groups.Select(group => group with { IsNamed = group.Files.Paths.Any(named.Contains) })], unread.ToImmutable());
    }

    /// <summary>One group of files of several shapes; where they cannot be read as one, a group of each.</summary>
    private IEnumerable<FileGroup> Groups(ImmutableArray<FileShape> parts, HashSet<string> names)
    {
        var columns = parts.SelectMany(part => part.Paths.Select(path => KeyValuePair.Create(path, part.Names))).ToImmutableDictionary();
        var files = new InputFiles(parts[0].Format, [.. columns.Keys.Order(StringComparer.Ordinal)]) { Headers = columns };
        try
        {
            if (files.Format != FileFormat.Csv || CsvHeaders.United(session, files with { Headers = InputFiles.NoHeaders }).AreUnlike || !files.AreUnlike)
            {
                var all = parts.SelectMany(part => part.Names).Distinct().ToImmutableArray();
                var lacking = all.Where(name => parts.Any(part => !part.Names.Contains(name, StringComparer.OrdinalIgnoreCase)));
                return [Group(new FileShape(files.Format, parts[0].Folder, all, files.Paths, Profile(files)), names) with { Files = files, Lacking = [.. lacking] }];
            }
        }
        catch (SqlException)
        {
            // What does not fit together is proposed apart.
        }

        return parts.Select(part => Group(part, names));
    }

    private FileGroup Group(FileShape shape, HashSet<string> names)
    {
        var name = NameOf(shape.Folder, shape.Paths);
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{NameOf(shape.Folder, shape.Paths)}_{number}";
        }

        return new FileGroup(name, Patterns(shape.Folder, shape.Paths), new InputFiles(shape.Format, shape.Paths), shape.Columns);
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
    private ImmutableArray<string> Patterns(string folder, ImmutableArray<string> paths)
    {
        if (paths.Length == 1)
        {
            return [Relative(paths[0])];
        }

        var ending = Path.GetExtension(paths[0]);
        var isDeep = paths.Any(path => Path.GetDirectoryName(path) != folder);
        var prefix = isDeep ? "" : Common([.. paths.Select(path => Path.GetFileName(path)!)]);
        string[] patterns = isDeep ? [$"{Relative(folder)}/**/*{ending}"] : [$"{Relative(folder)}/*{ending}", $"{Relative(folder)}/{prefix}*{ending}"];
        var whole = patterns.FirstOrDefault(pattern => Matches(folder, pattern, ending, prefix, isDeep) == paths.Length);
        return whole is not null ? [whole] : [.. paths.Take(LongestList * LongestList).Select(Relative)];
    }

    private static int Matches(string folder, string pattern, string ending, string prefix, bool isDeep) => (isDeep ? Links.FilesBelow(folder, skipped: 0) : Directory.EnumerateFiles(folder))
        .Where(path => path.EndsWith(ending, StringComparison.Ordinal) && FileStamp.Of(path) is not null)
        .Count(path => pattern.EndsWith($"/*{ending}", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal));

    private static string Common(ImmutableArray<string> names) => names[0][..names.Min(name => names[0].AsSpan().CommonPrefixLength(name))];

    private string Relative(string path) => Path.GetRelativePath(project, path).Replace('\\', '/');

    private static string NameOf(string folder, ImmutableArray<string> paths)
    {
        var word = paths.Length == 1 ? Path.GetFileName(paths[0]).Split('.')[0] : Path.GetFileName(folder);
        var name = Words.AsName(word, '_');
        return name.Length == 0 || !char.IsAsciiLetter(name[0]) ? "data" : Names.AreReserved(name) ? $"{name}_data" : name;
    }
}
