using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>facts</c>.</summary>
internal static class FactReader
{
    public static Fact Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.Text("description")?.Text ?? "",
        reader.RequiredText("template"),
        reader.Words("needs"),
        reader.Words("uses"),
        reader.Words("reads"),
        Texts(reader, "params"),
        reader.Text("key")?.Text,
        reader.RequiredText("time"),
        reader.RequiredText("date"),
        reader.Text("partition")?.Text,
        Texts(reader, "rules"),
        reader.Each("unavailable_without", "`unavailable_without`", ReadUnavailable),
        reader.Entries("columns").Where(entry => entry.Value is YamlScalar)
            .ToImmutableDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text));

    private static UnavailableColumns ReadUnavailable(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.Text("rule")?.Text,
        reader.Text("source_rule")?.Text,
        reader.Text("lacking")?.Text,
        Texts(reader, "columns"),
        reader.RequiredText("say").Text);

    private static ImmutableArray<string> Texts(MappingReader reader, string key) =>
        [.. reader.Words(key).Select(word => word.Text)];
}
