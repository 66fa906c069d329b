using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatbotSql.Model;

namespace ChatbotSql.Schema;

/// <summary>Writes shapes as JSON Schema; each kind of mapping below the first stands once among the definitions.</summary>
internal sealed class JsonSchemaWriter(JsonObject definitions)
{
    /// <summary>YAML reads a name such as <c>2026</c> as a number.</summary>
    private static readonly ImmutableArray<string> Scalars = ["string", "number", "boolean"];

    /// <summary>The schema of a mapping with these keys and no others.</summary>
    public JsonObject Write(MappingShape shape)
    {
        var properties = new JsonObject();
        foreach (var (key, value) in shape.Keys)
        {
            properties[key] = Describe(Write(value), KeyDescriptions.Of(shape.What, key));
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Required.Count > 0)
        {
            schema["required"] = Array(shape.Required);
        }

        if (shape.RequiredUnless is var (required, unless))
        {
            schema["anyOf"] = new JsonArray(Requiring(required), Requiring(unless));
        }

        return schema;
    }

    private static JsonObject Requiring(string key) => new() { ["required"] = Array([key]) };

    private JsonObject Write(ValueShape shape) => shape switch
    {
        ValueShape.Word word => new JsonObject { ["type"] = Array(word.MayBeNull ? [.. Scalars, "null"] : Scalars) },
        ValueShape.Flag => new JsonObject { ["type"] = "boolean" },
        ValueShape.Number number => Write(number),
        ValueShape.Choice choice => new JsonObject { ["enum"] = Array(choice.Words) },
        ValueShape.Pattern pattern => new JsonObject { ["type"] = "string", ["pattern"] = pattern.Regex },
        ValueShape.List { Item: ValueShape.Word word } => new JsonObject { ["type"] = Array([.. Scalars, "array"]), ["items"] = Write(word) },
        ValueShape.List list => AnyOf(new JsonObject { ["type"] = "array", ["items"] = Write(list.Item) }, Write(list.Item)),
        ValueShape.Mapping mapping => Reference(mapping.Keys),
        ValueShape.Named named => Write(named),
        ValueShape.Either either => AnyOf([.. either.Shapes.Select(Write)]),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static JsonObject Write(ValueShape.Number number)
    {
        var type = number.IsWhole ? "integer" : "number";
        var schema = new JsonObject { ["type"] = number.MayBeNull ? Array([type, "null"]) : type };
        if (number.IsWhole)
        {
            schema["minimum"] = 1;
        }

        if (number.Most is { } most)
        {
            schema["maximum"] = most;
        }

        return schema;
    }

    private JsonObject Write(ValueShape.Named named)
    {
        var schema = named.Known is null ? new JsonObject { ["type"] = "object" } : Write(named.Known);
        schema["additionalProperties"] = Write(named.Value);
        return schema;
    }

    private JsonObject Reference(MappingShape shape)
    {
        var name = NameOf(shape.What);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = null;
            definitions[name] = Write(shape);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary><c>a metric</c> is the definition <c>metric</c>.</summary>
    private static string NameOf(string what) => what.Trim('`').Split(' ', 2)[^1].Replace(' ', '_');

    /// <summary>What stands beside a reference is not read in draft 7, so it stands around it.</summary>
    private static JsonObject Describe(JsonObject schema, string description)
    {
        var described = new JsonObject { ["description"] = description };
        foreach (var (key, value) in schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema)
        {
            described[key] = value?.DeepClone();
        }

        return described;
    }

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
