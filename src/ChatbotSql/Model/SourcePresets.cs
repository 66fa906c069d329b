using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The presets that sources can begin with: the project's own, then those that ship with the tool.</summary>
/// <param name="templateFolders">Where SQL templates are looked for, the project's first.</param>
public sealed class SourcePresets(ImmutableArray<string> templateFolders, DiagnosticBag diagnostics)
{
    /// <summary>The key of a source that names its preset.</summary>
    public const string Key = "preset";

    /// <summary>Keys of a source whose entries are taken over one by one; of all others the source's own stands.</summary>
    private static readonly ImmutableHashSet<string> MergedKeys = ["columns", "event_names", "may_lack", "lookups", "lookup_columns"];

    private readonly SortedDictionary<string, (string Path, string Shown)> files = Files(templateFolders);
    private readonly Dictionary<string, Preset?> read = new(StringComparer.Ordinal);

    /// <summary>Those of a project and those that ship with the tool.</summary>
    /// <param name="folder">The folder of the project, which need not be there yet.</param>
    public static SourcePresets Of(string folder, DiagnosticBag diagnostics) =>
        new([.. new[] { Path.GetFullPath(folder), ProjectLoader.PackFolder }.Select(place => Path.Combine(place, "sql", "duckdb"))], diagnostics);

    /// <summary>The file of a preset.</summary>
    /// <exception cref="ProjectException">There is no preset of that name.</exception>
    public string TextOf(string name) => files.TryGetValue(name, out var file)
        ? File.ReadAllText(file.Path)
        : throw new ProjectException([PresetErrors.Unknown(name, null, [.. files.Keys])]) { IsOfUsage = true };

    /// <summary>Every preset, by name.</summary>
    public ImmutableArray<Preset> All => [.. files.Keys.Select(Read).OfType<Preset>()];

    /// <summary>The source with the keys of its preset, where its own do not take their place; an unknown preset is reported.</summary>
    internal YamlMapping Apply(YamlMapping source)
    {
        if (source.Find(Key) is not YamlScalar { IsNull: false } name)
        {
            return source;
        }

        if (!files.ContainsKey(name.Text))
        {
            diagnostics.Add(PresetErrors.Unknown(name.Text, name.Span, [.. files.Keys]));
        }

        return Read(name.Text) is { } preset ? Merge(preset.Source, source) : source;
    }

    /// <summary>The preset of that name and the others of its system, or null where it is unknown or cannot be read.</summary>
    internal ChosenPreset? Find(Located name) => Read(name.Text) is not { } preset ? null : new ChosenPreset(
        name, preset, [.. files.Keys.Where(other => other != preset.Name && other.Split('/')[0] == preset.System).Select(Read).OfType<Preset>()]);

    private Preset? Read(string name)
    {
        if (files.TryGetValue(name, out var file) && !read.ContainsKey(name))
        {
            read[name] = ProjectLoader.ReadMapping(file.Path, file.Shown, diagnostics) is { } mapping ? PresetReader.Read(name, mapping, diagnostics) : null;
        }

        return read.GetValueOrDefault(name);
    }

    private static YamlMapping Merge(YamlMapping preset, YamlMapping source)
    {
        var kept = preset.Entries.Where(entry => source.Find(entry.Key.Text) is null);
        var own = source.Entries.Select(entry => MergedKeys.Contains(entry.Key.Text) && entry.Value is YamlMapping entries && preset.Find(entry.Key.Text) is YamlMapping shipped
            ? entry with { Value = MergeEntries(shipped, entries) }
            : entry);
        return source with { Entries = [.. kept, .. own] };
    }

    /// <summary>The preset's entries in their order, with the source's in the place of those of the same name and after them.</summary>
    private static YamlMapping MergeEntries(YamlMapping preset, YamlMapping source) => source with
    {
        Entries =
        [
            .. preset.Entries.Select(entry => source.Entries.FirstOrDefault(own => own.Key.Text == entry.Key.Text) is { } own ? own : entry),
            .. source.Entries.Where(entry => preset.Find(entry.Key.Text) is null),
        ],
    };

    private static SortedDictionary<string, (string Path, string Shown)> Files(ImmutableArray<string> templateFolders)
    {
        var found = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var folder in templateFolders.Select(folder => Path.Combine(folder, "sources", "presets")).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories))
            {
                var name = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/');
                var prefix = folder.StartsWith(ProjectLoader.PackFolder, StringComparison.Ordinal) ? ProjectLoader.PackPrefix : "";
                found.TryAdd(name, (path, $"{prefix}sql/duckdb/sources/presets/{name}.yml"));
            }
        }

        return found;
    }
}
