using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatbotSql.DuckDb;
using ChatbotSql.Explain;

namespace ChatbotSql.Report;

/// <summary>Prints an explanation as one JSON object, its names in snake case.</summary>
public static partial class ExplanationJson
{
    private static readonly Types Known = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new Cell() },
    });

    /// <summary>The object with a final line break.</summary>
    public static string Format(Explanation explanation) => Diagnostics.Printable.Json(JsonSerializer.Serialize(explanation, Known.Explanation)) + "\n";

    [JsonSerializable(typeof(Explanation))]
    private sealed partial class Types : JsonSerializerContext;

    /// <summary>A value of a row; a list is the text that other formats show.</summary>
    private sealed class Cell : JsonConverter<object?>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options) => JsonValue.Write(writer, value is IEnumerable ? RowSet.Text(value) : value);
    }
}
