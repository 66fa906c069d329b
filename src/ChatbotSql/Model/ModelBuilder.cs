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
        var model = new ProjectModel(
            SettingsReader.Read(project, files.Root, diagnostics),
            ParameterReader.Read(project, diagnostics),
            [.. project.Mappings("flows").Select(mapping => FlowReader.Read(mapping, diagnostics))],
            Merge("source", [project], "sources", (mapping, bag) => SourceReader.Read(mapping, files.Root, bag), item => item.Name, diagnostics),
            project.SqlEntries("conversations"),
            Merge("table", definitions, "tables", FactReader.ReadTable, item => item.Name, diagnostics),
            Merge("fact", definitions, "facts", FactReader.Read, item => item.Name, diagnostics),
            Merge("dimension", definitions, "dimensions", DimensionReader.Read, item => item.Name, diagnostics),
            Merge("metric", definitions, "metrics", MetricReader.Read, item => item.Name, diagnostics),
            files.TemplateFolders);
        project.Finish();
        foreach (var definition in definitions)
        {
            definition.Finish();
        }

        return model;
    }

    /// <summary>The definitions of all files in order; one with <c>replace: true</c> takes the place of an earlier one.</summary>
    private static ImmutableArray<T> Merge<T>(
        string what,
        IEnumerable<MappingReader> files,
        string key,
        Func<MappingReader, DiagnosticBag, T> read,
        Func<T, Located> nameOf,
        DiagnosticBag diagnostics)
        where T : class
    {
        var merged = new List<T>();
        foreach (var mapping in files.SelectMany(file => file.Mappings(key)))
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
