using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads <c>lookups</c> and <c>lookup_columns</c> of a source.</summary>
internal static class LookupReader
{
    private static readonly ValueShape FilesShape = new ValueShape.List(new ValueShape.Word());
    private static readonly ValueShape ColumnsShape = new ValueShape.Named(new ValueShape.Word(), null);

    /// <summary>The lookups that files are given for, and those that only columns are, which are empty tables.</summary>
    public static ImmutableArray<Lookup> Read(MappingReader source, Located name, ChosenPreset? preset, DiagnosticBag diagnostics)
    {
        var columns = source.Entries("lookup_columns", ColumnsShape);
        var files = source.Entries("lookups", FilesShape);
        foreach (var (key, _) in files)
        {
            Check(new Located(key.Text, key.Span), source, name, preset, [.. columns.Select(entry => entry.Key.Text)], diagnostics);
        }

        return
        [
            .. files.Select(entry => new Lookup(new Located(entry.Key.Text, entry.Key.Span), FilesOf(entry, diagnostics), ColumnsOf(columns, entry.Key.Text))),
            .. columns.Where(entry => files.All(given => given.Key.Text != entry.Key.Text))
                .Select(entry => new Lookup(new Located(entry.Key.Text, entry.Key.Span), [], ColumnsOf(columns, entry.Key.Text))),
        ];
    }

    private static void Check(Located lookup, MappingReader source, Located name, ChosenPreset? preset, ImmutableArray<string> known, DiagnosticBag diagnostics)
    {
        if (!Names.AreValid(lookup.Text) || lookup.Text == "raw")
        {
            diagnostics.Add(ModelErrors.NotAName(lookup, "a lookup"));
        }
        else if (preset is not null && !known.Contains(lookup.Text))
        {
            diagnostics.Add(PresetErrors.UnknownLookup(lookup, preset.Preset.Name, known));
        }
        else if (!source.Has("sql"))
        {
            diagnostics.Add(PresetErrors.LookupWithoutSql(lookup, name.Text));
        }
    }

    private static ImmutableArray<Located> FilesOf(YamlEntry entry, DiagnosticBag diagnostics)
    {
        var items = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        if (items.FirstOrDefault(item => item is not YamlScalar) is { } other)
        {
            diagnostics.Add(ModelErrors.Expected(other.Span, entry.Key.Text, "a path or a list of paths", other.Kind));
        }

        return [.. items.OfType<YamlScalar>().Select(item => PathVariables.Replace(new Located(item.Text, item.Span), diagnostics)).OfType<Located>()];
    }

    private static ImmutableArray<TypedColumn> ColumnsOf(IEnumerable<YamlEntry> columns, string lookup) =>
        columns.FirstOrDefault(entry => entry.Key.Text == lookup)?.Value is YamlMapping types ? SourceReader.ReadTypes(types.Entries) : [];
}
