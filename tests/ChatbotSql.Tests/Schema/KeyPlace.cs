using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChatbotSql.Tests.Schema;

/// <summary>A key of a document that is not a name of the author's.</summary>
/// <param name="Path">The keys and indexes that lead to its mapping.</param>
/// <param name="Kind">The keys among them: places of one kind are as good as each other.</param>
internal sealed record KeyPlace(ImmutableArray<object> Path, string Key, string Kind)
{
    /// <summary>Keys below which the author names things.</summary>
    private static readonly ImmutableHashSet<string> Named =
        ["params", "conversations", "override", "event_names", "label_without", "label_ru_without", "allow", "computed", "columns"];

    /// <summary>Every such place of a document; the rows of worked examples are the author's altogether.</summary>
    public static IEnumerable<KeyPlace> In(JsonNode? node) => In(node, [], "", isNamed: false);

    /// <summary>A copy of the document in which the mapping of the key is changed.</summary>
    public JsonNode Change(JsonNode document, Action<JsonObject> change)
    {
        var copy = document.DeepClone();
        change((JsonObject)Path.Aggregate(copy, (node, step) => step is int index ? node[index]! : node[(string)step]!));
        return copy;
    }

    public override string ToString() => $"{Kind}/{Key}";

    private static IEnumerable<KeyPlace> In(JsonNode? node, ImmutableArray<object> path, string kind, bool isNamed) => node switch
    {
        JsonArray array => array.SelectMany((item, index) => In(item, path.Add(index), kind, isNamed: false)),
        JsonObject mapping => mapping.SelectMany(entry => (isNamed ? [] : new[] { new KeyPlace(path, entry.Key, kind) })
            .Concat(entry.Key == "given" ? [] : In(entry.Value, path.Add(entry.Key), $"{kind}/{(isNamed ? "*" : entry.Key)}", !isNamed && Named.Contains(entry.Key)))),
        _ => [],
    };
}
