using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Reads the files of a project and of the shipped pack.</summary>
public static class ProjectLoader
{
    public const string FileName = "chatbotsql.yml";

    private static string? packFolder;

    /// <summary>The folder of the metrics and templates that ship with the tool.</summary>
    /// <exception cref="ProjectException">There is none.</exception>
    public static string PackFolder => packFolder ??= Project.PackFolder.Among(Project.PackFolder.Places);

    /// <summary>What the names of the pack's files begin with, where they are told from the project's.</summary>
    public const string PackPrefix = "pack/";

    /// <summary>Whether something stands in a file of the pack.</summary>
    internal static bool IsShipped(SourceSpan span) => span.Source.Path.StartsWith(PackPrefix, StringComparison.Ordinal);

    /// <summary>Reads every YAML file of the project in <paramref name="folder"/>. Of files of metrics with errors, which are reported, as much as there is.</summary>
    /// <exception cref="ProjectException">There is no project, or one of its files is not YAML without which nothing can be told of the others.</exception>
    public static ProjectFiles Load(string folder, DiagnosticBag diagnostics, TemplatePolicy own = TemplatePolicy.Allowed)
    {
        var root = Path.GetFullPath(folder);
        var settingsPath = Path.Combine(root, FileName);
        if (!File.Exists(settingsPath))
        {
            diagnostics.Add(ProjectErrors.NoProject(folder));
            diagnostics.ThrowIfErrors();
        }

        var reading = BeginToRead(DefinitionFiles(PackFolder, PackPrefix).Concat(DefinitionFiles(root, "")));
        var settings = ReadMapping(settingsPath, FileName, diagnostics);
        var definitions = Definitions(reading, diagnostics);
        foreach (var template in own == TemplatePolicy.Refused ? TemplatesOf(root) : [])
        {
            diagnostics.Add(ProjectErrors.TemplateRefused(template));
        }

        var faulty = diagnostics.Where(item => item.Severity == Severity.Error).Select(item => item.Span?.Source).Distinct().ToList();
        if (faulty.Exists(source => source is null || source.Path == FileName || DefinesTables(source)))
        {
            diagnostics.ThrowIfErrors();
        }

        return new ProjectFiles(root, settings!, definitions, TemplateFolders(root), [.. faulty.OfType<SourceText>()]);
    }

    /// <summary>Reads the shipped pack as if a project said nothing.</summary>
    public static ProjectFiles LoadPack(DiagnosticBag diagnostics)
    {
        var nothing = new YamlMapping([], new SourceSpan(new SourceText(FileName, ""), 0, 0));
        return new ProjectFiles(PackFolder, nothing, Definitions(BeginToRead(DefinitionFiles(PackFolder, PackPrefix)), diagnostics), [], []);
    }

    /// <summary>Whether a file may say which columns there are.</summary>
    private static bool DefinesTables(SourceText source) =>
        source.Text.Split('\n').Any(line => line.StartsWith("facts:", StringComparison.Ordinal) || line.StartsWith("tables:", StringComparison.Ordinal));

    /// <summary>Reads files side by side, and beside what the caller does.</summary>
    private static List<Task<Reading>> BeginToRead(IEnumerable<DefinitionFile> files) => [.. files.Select(file => Task.Run(() => ReadAlone(file)))];

    /// <summary>The trees of files that are mappings.</summary>
    private static ImmutableArray<YamlMapping> Definitions(List<Task<Reading>> readings, DiagnosticBag diagnostics)
    {
        var trees = ImmutableArray.CreateBuilder<YamlMapping>();
        foreach (var (tree, found) in readings.Select(reading => reading.GetAwaiter().GetResult()))
        {
            diagnostics.AddRange(found);

            if (tree is not null)
            {
                trees.Add(tree);
            }
        }

        return trees.ToImmutable();
    }

    private static Reading ReadAlone(DefinitionFile file)
    {
        var found = new DiagnosticBag();
        return new Reading(ReadMapping(file.Path, file.Name, found), found);
    }

    private static IEnumerable<DefinitionFile> DefinitionFiles(string root, string prefix)
    {
        var folder = Path.Combine(root, "metrics");
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".yml" or ".yaml")
                .Select(path => new DefinitionFile(path, prefix + Path.GetRelativePath(root, path).Replace('\\', '/')))
                .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    /// <summary>The templates that a project has of its own, relative to its folder.</summary>
    private static IEnumerable<string> TemplatesOf(string root)
    {
        var folder = Path.Combine(root, "sql");
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.hbs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> TemplateFolders(string root) =>
        [.. new[] { root, PackFolder }.Select(folder => Path.Combine(folder, "sql", "duckdb")).Where(Directory.Exists)];

    /// <summary>The tree of a file, or null where it is not a mapping, which is reported.</summary>
    /// <param name="name">What messages call the file.</param>
    internal static YamlMapping? ReadMapping(string path, string name, DiagnosticBag diagnostics)
    {
        if (FileText.Read(path, name, diagnostics) is not { } source)
        {
            return null;
        }

        var before = diagnostics.Count;
        switch (YamlReader.Read(source, diagnostics))
        {
            case YamlMapping mapping:
                return mapping;
            case { } other:
                diagnostics.Add(ProjectErrors.NotAMapping(other.Span, other.Kind));
                return null;
            default:
                return diagnostics.Count > before ? null : new YamlMapping([], new SourceSpan(source, 0, 0));
        }
    }

    private sealed record DefinitionFile(string Path, string Name);

    private sealed record Reading(YamlMapping? Tree, DiagnosticBag Found);
}
