using System.Globalization;
using System.Text.Json.Nodes;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Schema;

/// <summary>Reads YAML as an editor does: what is plain may be a number, true, false or nothing.</summary>
internal static class YamlAsJson
{
    public static JsonNode? Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(new SourceText("file.yml", yaml), diagnostics);
        Assert.Empty(diagnostics);
        return node is null ? new JsonObject() : Convert(node);
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        YamlScalar { IsPlain: true } scalar when decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
