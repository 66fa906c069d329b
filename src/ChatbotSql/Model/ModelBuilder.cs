using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Turns YAML trees into records, reporting every key and value that does not fit.</summary>
public static class ModelBuilder
{
    /// <summary>The records of a project; whatever did not fit is in <paramref name="diagnostics"/>.</summary>
    public static ProjectModel Build(ProjectFiles files, DiagnosticBag diagnostics)
    {
        var project = new MappingReader(files.Settings, $"`{ProjectLoader.FileName}`", diagnostics);
        var definitions = files.Definitions
            .Select(mapping => new MappingReader(mapping, "a definition file", diagnostics))
            .ToImmutableArray();
        var tables = Merge("table", Mappings(definitions, "tables"), TableReader.Read, item => item.Name, diagnostics);
        var attributions = AttributionReader.Read(definitions, project, diagnostics);
        var model = new ProjectModel(
            SettingsReader.Read(project, files.Root, diagnostics),
            ParameterReader.Read(project, diagnostics),
            [.. project.Mappings("flows").Select(mapping => FlowReader.Read(mapping, diagnostics))],
            ReadSources(project, files.Root, tables, diagnostics),
            project.SqlEntries("conversations"),
            attributions,
            tables,
            Merge("fact", Mappings(definitions, "facts"), FactReader.Read, item => item.Name, diagnostics),
            Merge("dimension", Mappings(definitions, "dimensions"), DimensionReader.Read, item => item.Name, diagnostics),
            DerivedMetrics.Expand(ReadMetrics(project, definitions, diagnostics), attributions, diagnostics),
            Merge("scorecard", Mappings(definitions, "scorecards"), ScorecardReader.Read, item => item.Name, diagnostics),
            definitions.Select(file => file.Words("funnel")).LastOrDefault(stages => !stages.IsEmpty, []),
            [.. Mappings(definitions, "vanity").Select(mapping => VanityReader.Read(mapping, diagnostics))],
            files.TemplateFolders,
            ProjectVersion.Of(files));
        project.Finish();
        foreach (var definition in definitions)
        {
            definition.Finish();
        }

        return model;
    }

    private static ImmutableArray<Source> ReadSources(MappingReader project, string root, ImmutableArray<CanonicalTable> tables, DiagnosticBag diagnostics)
    {
        var ruleNames = tables.SelectMany(table => table.Rules).Select(rule => rule.Name).Distinct().ToImmutableArray();
        return Merge("source", project.Mappings("sources"), (mapping, bag) => SourceReader.Read(mapping, root, ruleNames, bag), item => item.Name, diagnostics);
    }

    private static ImmutableArray<Metric> ReadMetrics(MappingReader project, ImmutableArray<MappingReader> definitions, DiagnosticBag diagnostics)
    {
        var overrides = new MetricOverrides(project, diagnostics);
        var metrics = Merge("metric", Mappings(definitions, "metrics").Select(overrides.Apply), MetricReader.Read, item => item.Name, diagnostics);
        overrides.Check([.. metrics.Select(metric => metric.Name.Text)], diagnostics);
        return metrics;
    }

    private static IEnumerable<YamlMapping> Mappings(ImmutableArray<MappingReader> files, string key) => files.SelectMany(file => file.Mappings(key));

    /// <summary>The definitions in order; one with <c>replace: true</c> takes the place of an earlier one.</summary>
    private static ImmutableArray<T> Merge<T>(
        string what,
        IEnumerable<YamlMapping> mappings,
        Func<MappingReader, DiagnosticBag, T> read,
        Func<T, Located> nameOf,
        DiagnosticBag diagnostics)
        where T : class
    {
        var merged = new List<T>();
        foreach (var mapping in mappings)
        {
            var reader = new MappingReader(mapping, $"a {what}", diagnostics);
            var replaces = reader.Flag("replace");
            var item = read(reader, diagnostics);
            reader.Finish();
            Place(merged, item, nameOf, replaces, what, diagnostics);
        }

        return [.. merged];
    }

    private static void Place<T>(List<T> merged, T item, Func<T, Located> nameOf, bool replaces, string what, DiagnosticBag diagnostics)
    {
        var name = nameOf(item);
        var index = merged.FindIndex(earlier => nameOf(earlier).Text == name.Text);
        switch (index, replaces)
        {
            case ( >= 0, true):
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
        else if (Names.AreReserved(name.Text))
        {
            diagnostics.Add(ModelErrors.ReservedName(name, $"a {what}"));
        }

        merged.Add(item);
    }
}
