using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>tables</c> and <c>facts</c>.</summary>
internal static class FactReader
{
    public static CanonicalTable ReadTable(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.Text("description")?.Text ?? "",
        Texts(reader, "key"),
        reader.RequiredText("time").Text,
        [.. reader.Mappings("columns").Select(mapping => ReadColumn(mapping, diagnostics))]);

    public static Fact Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.Text("description")?.Text ?? "",
        reader.RequiredText("template"),
        reader.Words("needs"),
        reader.Words("uses"),
        reader.Text("key")?.Text,
        reader.RequiredText("time"),
        reader.RequiredText("date"),
        Texts(reader, "rules"),
        [.. reader.Mappings("unavailable_without").Select(mapping => ReadUnavailable(mapping, diagnostics))],
        reader.Entries("columns").Where(entry => entry.Value is YamlScalar)
            .ToImmutableDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text));

    private static CanonicalColumn ReadColumn(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "a column", diagnostics);
        var column = new CanonicalColumn(
            reader.RequiredText("name"),
            reader.RequiredText("type").Text,
            reader.Text("description")?.Text ?? "",
            reader.Flag("required"),
            reader.Flag("private"));
        reader.Finish();
        return column;
    }

    private static UnavailableColumns ReadUnavailable(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "`unavailable_without`", diagnostics);
        var unavailable = new UnavailableColumns(
            reader.Text("rule")?.Text,
            reader.Text("source_rule")?.Text,
            Texts(reader, "columns"),
            reader.RequiredText("say").Text);
        reader.Finish();
        return unavailable;
    }

    private static ImmutableArray<string> Texts(MappingReader reader, string key) =>
        [.. reader.Words(key).Select(word => word.Text)];
}
