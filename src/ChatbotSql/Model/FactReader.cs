using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>facts</c>.</summary>
internal static class FactReader
{
    /// <summary>How the name of a time ends.</summary>
    private const string AtTime = "_at";

    public static Fact Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.Text("description")?.Text ?? "",
        reader.RequiredText("template"),
        reader.Flag("view"),
        reader.Text("table")?.Text ?? reader.Text("name")?.Text ?? "",
        reader.Words("needs"),
        reader.Words("uses"),
        reader.Words("reads"),
        Texts(reader, "params"),
        reader.Text("key")?.Text,
        reader.RequiredText("time"),
        reader.Text("date") ?? DateBeside(reader.Text("time") ?? new Located("", reader.Span)),
        reader.Text("partition")?.Text,
        Texts(reader, "rules"),
        reader.Each("unavailable_without", "`unavailable_without`", ReadUnavailable),
        reader.Each("complete_with", "`complete_with`", (entry, _) => new CompletingTable(entry.RequiredText("table"), entry.Words("columns"))),
        [.. Scalars(reader, "computed").Select(column => new ComputedColumn(column.Key.Text, ((YamlScalar)column.Value).Text))],
        ReadDescriptions(reader));

    /// <summary>The date that goes with a time unless another is said: of <c>opened_at</c>, <c>opened_on</c>; of a fact of days, the day itself.</summary>
    private static Located DateBeside(Located time) =>
        time.Text.EndsWith(AtTime, StringComparison.Ordinal) ? time with { Text = $"{time.Text[..^AtTime.Length]}_on" } : time;

    private static UnavailableColumns ReadUnavailable(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.Text("rule")?.Text,
        reader.Text("source_rule")?.Text,
        reader.Text("source_column")?.Text,
        reader.Text("lacking")?.Text,
        Texts(reader, "columns"),
        reader.RequiredText("say").Text);

    private static OrderedDictionary<string, string> ReadDescriptions(MappingReader reader)
    {
        var descriptions = new OrderedDictionary<string, string>();
        foreach (var (column, text) in Scalars(reader, "columns"))
        {
            descriptions.TryAdd(column.Text, ((YamlScalar)text).Text);
        }

        return descriptions;
    }

    private static IEnumerable<YamlEntry> Scalars(MappingReader reader, string key) => reader.Entries(key).Where(entry => entry.Value is YamlScalar);

    private static ImmutableArray<string> Texts(MappingReader reader, string key) =>
        [.. reader.Words(key).Select(word => word.Text)];
}
