using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Turns YAML trees into records, reporting every key and value that does not fit.</summary>
internal static class ModelBuilder
{
    /// <summary>The records of a project; whatever did not fit is in <paramref name="diagnostics"/>.</summary>
    public static ProjectModel Build(ProjectFiles files, DiagnosticBag diagnostics) => Build(files, diagnostics, null, null);

    /// <param name="projectShape">Where the keys of <c>chatbotsql.yml</c> are noted down, or null.</param>
    /// <param name="definitionShape">Where those of definition files are.</param>
    internal static ProjectModel Build(ProjectFiles files, DiagnosticBag diagnostics, MappingShape? projectShape, MappingShape? definitionShape)
    {
        var project = new MappingReader(files.Settings, $"`{ProjectLoader.FileName}`", diagnostics, projectShape);
        var definitions = files.Definitions
            .Select(mapping => new MappingReader(mapping, "a definition file", diagnostics, definitionShape))
            .ToImmutableArray();
        var tables = Merge("table", definitions, "tables", TableReader.Read, item => item.Name, diagnostics);
        var attributions = AttributionReader.Read(definitions, project, diagnostics);
        var model = new ProjectModel(
            SettingsReader.Read(project, files.Root, diagnostics),
            ParameterReader.Read(project, diagnostics),
            FlowReader.ReadAll(project, diagnostics),
            ReadSources(project, tables, files.TemplateFolders, diagnostics),
            project.SqlEntries("conversations"),
            attributions,
            tables,
            Merge("fact", definitions, "facts", FactReader.Read, item => item.Name, diagnostics),
            Merge("dimension", definitions, "dimensions", DimensionReader.Read, item => item.Name, diagnostics),
            DerivedMetrics.Expand(ReadMetrics(project, definitions, diagnostics), attributions, diagnostics),
            Merge("scorecard", definitions, "scorecards", ScorecardReader.Read, item => item.Name, diagnostics),
            Merge("diagnosis", definitions, "diagnoses", DiagnosisReader.Read, item => item.Name, diagnostics),
            definitions.Select(file => file.Words("funnel")).LastOrDefault(stages => !stages.IsEmpty, []),
            [.. definitions.SelectMany(file => file.Each("vanity", "a vanity pattern", VanityReader.Read))],
            [.. files.Definitions.Prepend(files.Settings).Select(file => file.Span.Source)],
            new Lazy<ProjectVersion>(() => ProjectVersion.Of(files)));
        foreach (var reader in definitions.Prepend(project))
        {
            reader.Finish();
        }

        return model;
    }

    private static ImmutableArray<Source> ReadSources(
        MappingReader project, ImmutableArray<CanonicalTable> tables, ImmutableArray<string> templateFolders, DiagnosticBag diagnostics)
    {
        var ruleNames = tables.SelectMany(table => table.Rules).Select(rule => rule.Name).Distinct().ToImmutableArray();
        var presets = new SourcePresets(templateFolders, diagnostics);
        return Merge("source", [project], "sources", (reader, bag) => SourceReader.Read(reader, ruleNames, presets, bag), item => item.Name, diagnostics, presets.Apply);
    }

    private static ImmutableArray<Metric> ReadMetrics(MappingReader project, ImmutableArray<MappingReader> definitions, DiagnosticBag diagnostics)
    {
        var overrides = new MetricOverrides(project, diagnostics);
        var metrics = Merge("metric", definitions, "metrics", MetricReader.Read, item => item.Name, diagnostics, overrides.Apply);
        overrides.Check(metrics, diagnostics);
        return metrics;
    }

    /// <summary>The definitions in order; one with <c>replace: true</c> takes the place of an earlier one.</summary>
    private static ImmutableArray<T> Merge<T>(
        string what,
        ImmutableArray<MappingReader> files,
        string key,
        Func<MappingReader, DiagnosticBag, T> read,
        Func<T, Located> nameOf,
        DiagnosticBag diagnostics,
        Func<YamlMapping, YamlMapping>? adjust = null)
        where T : class
    {
        var merged = new List<T>();
        foreach (var (item, replaces) in files.SelectMany(file => file.Each(key, $"a {what}", (reader, bag) => new Definition<T>(read(reader, bag), Replaces(reader, bag)), adjust)))
        {
            Place(merged, item, nameOf, replaces, what, diagnostics);
        }

        return [.. merged];
    }

    /// <summary>Whether a definition says that it takes the place of another; null where what it says cannot be read, which is reported.</summary>
    private static bool? Replaces(MappingReader reader, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        var replaces = reader.Flag("replace");
        return diagnostics.Count > before ? null : replaces;
    }

    private static void Place<T>(List<T> merged, T item, Func<T, Located> nameOf, bool? replaces, string what, DiagnosticBag diagnostics)
    {
        var name = nameOf(item);
        var index = merged.FindIndex(earlier => nameOf(earlier).Text == name.Text);
        switch (index, replaces)
        {
            case ( >= 0, true or null):
                merged[index] = item;
                return;
            case ( >= 0, false) when name.Text.Length > 0:
                diagnostics.Add(ModelErrors.DuplicateName(name, what, nameOf(merged[index]).Span));
                return;
            case (_, true):
                diagnostics.Add(ModelErrors.NothingToReplace(name, what));
                break;
        }

        if (name.Text.Length > 0 && !Names.AreValid(name.Text))
        {
            diagnostics.Add(ModelErrors.NotAName(name, $"a {what}"));
        }
        else if (item is Dimension ? Names.AreReservedForColumns(name.Text) : Names.AreReserved(name.Text))
        {
            diagnostics.Add(ModelErrors.ReservedName(name, $"a {what}"));
        }

        merged.Add(item);
    }

    private sealed record Definition<T>(T Item, bool? Replaces);
}
