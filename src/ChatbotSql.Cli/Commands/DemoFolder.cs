using System.Collections.Immutable;
using System.Security.Cryptography;
using ChatbotSql.Diagnostics;
using ChatbotSql.FileSystem;
using ChatbotSql.Project;
using ChatbotSql.Schema;

namespace ChatbotSql.Cli.Commands;

/// <summary>Where a demo is written: where nothing is, or over a demo in which nobody has changed a file.</summary>
/// <remarks>It keeps the checksums of all that was written, since another version of the tool may have written something else.</remarks>
internal sealed class DemoFolder
{
    private const string Record = ".chatbotsql/demo.sha256";

    private readonly string folder;
    private readonly bool isNew;
    private readonly MadeFolders made = new();

    private DemoFolder(string folder)
    {
        this.folder = folder;
        isNew = !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();
    }

    /// <summary>The folder of the raw files.</summary>
    public string Archive => PathOf("archive");

    private static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Demo", "project");

    /// <summary>The files of the project, by their paths in it.</summary>
    private static IEnumerable<string> ProjectFiles => Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories).Select(path => NameOf(path, Shipped));

    /// <exception cref="ProjectException">Something else is there, or somebody has changed what would be written anew.</exception>
    public static DemoFolder Of(string folder)
    {
        PathOption.RequireFolder(folder, "a demo");
        var demo = new DemoFolder(folder);
        if (!demo.isNew && !demo.HoldsDemo())
        {
            throw new ProjectException([UsageErrors.FolderIsNotEmpty(folder)]);
        }

        var changed = demo.Changed();
        return changed.IsEmpty ? demo : throw new ProjectException([UsageErrors.DemoIsChanged(folder, changed)]);
    }

    /// <summary>Writes all but the raw files.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void WriteProject()
    {
        made.Make(folder);
        foreach (var name in ProjectFiles)
        {
            var (source, target) = (Path.Combine(Shipped, name), PathOf(name));
            made.Make(Path.GetDirectoryName(target)!);
            if (ChecksumOf(target) != ChecksumOf(source))
            {
                Write(target, unfinished => File.Copy(source, unfinished));
            }
        }

        JsonSchemas.Write(folder);
        Note(Recorded().Keys.Select(PathOf).Where(File.Exists));
    }

    /// <summary>Keeps the checksums of all that was written.</summary>
    /// <param name="others">The paths of the raw files.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Note(IEnumerable<string> others)
    {
        var schemas = Directory.EnumerateFiles(PathOf(".chatbotsql"), "*.json");
        var names = ProjectFiles.Union(schemas.Concat(others).Select(path => NameOf(path, folder))).Order(StringComparer.Ordinal);
        Write(PathOf(Record), unfinished => File.WriteAllLines(unfinished, names.Select(name => $"{ChecksumOf(PathOf(name))}  {name}")));
    }

    /// <summary>Removes what was written where nothing was before, and says whether there was anything. A demo that was there stays.</summary>
    public bool Undo()
    {
        if (!isNew || !Directory.Exists(folder))
        {
            return false;
        }

        foreach (var name in ProjectFiles.Select(name => name.Split('/')[0]).Concat([".chatbotsql", "archive", "build"]))
        {
            LeftOvers.TryRemove(PathOf(name));
        }

        made.RemoveEmpty();
        return true;
    }

    private static void Write(string path, Action<string> write)
    {
        using var output = new OutputFile(path);
        write(output.Unfinished);
        output.Complete();
    }

    /// <summary>Whether a demo of this or another version was written there, by its record, or else by its name and the words that it begins with: others may have its name.</summary>
    private bool HoldsDemo() => File.Exists(PathOf(Record)) || (File.Exists(PathOf(ProjectLoader.FileName)) && File.ReadLines(PathOf(ProjectLoader.FileName)).ToHashSet() is var lines
        && lines.Contains(File.ReadLines(Path.Combine(Shipped, ProjectLoader.FileName)).First(line => line.StartsWith("name:", StringComparison.Ordinal)))
        && lines.Any(line => line.StartsWith("# A sample project", StringComparison.Ordinal)));

    /// <summary>The files that are neither as a demo has written them nor as this one would.</summary>
    private ImmutableArray<string> Changed()
    {
        var recorded = Recorded();
        return
        [
            .. ProjectFiles.Union(recorded.Keys)
                .Where(name => ChecksumOf(PathOf(name)) is { } found && found != recorded.GetValueOrDefault(name) && found != ChecksumOf(Path.Combine(Shipped, name)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private Dictionary<string, string> Recorded()
    {
        var recorded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(PathOf(Record)) ? File.ReadLines(PathOf(Record)) : [])
        {
            if (line.Split("  ", 2) is [var checksum, var name])
            {
                recorded[name] = checksum;
            }
        }

        return recorded;
    }

    /// <summary>Null where there is no file.</summary>
    private static string? ChecksumOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static string NameOf(string path, string folder) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private string PathOf(string name) => Path.Combine(folder, name);
}
