using System.Collections.Immutable;
using System.Text.Json;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>Splits a condition into the parts that <c>AND</c> joins, in the author's own words.</summary>
/// <remarks>
/// DuckDB's parser says how many parts there are and what each is; the words between two of the author's <c>AND</c>s are
/// such a part if they parse to the same tree. Where they do not, the condition stays whole.
/// </remarks>
internal sealed class ConjunctSplitter(DuckDbSession session)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4096 };

    public ImmutableArray<string> Split(string condition)
    {
        var parts = TreeOf(condition) is { } tree && Kind(tree) == "CONJUNCTION_AND" ? Parts(condition, [.. tree.GetProperty("children").EnumerateArray().Select(Shape)]) : [];
        return parts.IsEmpty ? [condition] : [.. parts.SelectMany(part => part == condition ? [part] : Split(part))];
    }

    /// <summary>The author's words for each part, or none where they cannot be told.</summary>
    private ImmutableArray<string> Parts(string condition, ImmutableArray<string> shapes)
    {
        var tokens = SqlLexer.Tokens(condition);
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i <= tokens.Count && parts.Count < shapes.Length; i++)
        {
            var ends = i == tokens.Count || condition[tokens[i].Start..tokens[i].End].Equals("and", StringComparison.OrdinalIgnoreCase);
            if (ends && i > start && condition[tokens[start].Start..tokens[i - 1].End] is var text && TreeOf(text) is { } tree && Shape(tree) == shapes[parts.Count])
            {
                parts.Add(text);
                start = i + 1;
            }
        }

        return parts.Count == shapes.Length && start > tokens.Count ? parts.ToImmutable() : [];
    }

    private JsonElement? TreeOf(string sql)
    {
        var serialized = session.Scalar<string>($"SELECT json_serialize_sql({SqlLiteral.Text(ExpressionParser.Prefix + sql)})");
        using var document = JsonDocument.Parse(serialized, Deep);
        return document.RootElement.GetProperty("error").GetBoolean()
            ? null
            : document.RootElement.GetProperty("statements")[0].GetProperty("node").GetProperty("select_list")[0].Clone();
    }

    private static string? Kind(JsonElement node) => node.GetProperty("type").GetString();

    /// <summary>The tree as text, without the places in the statement that it was parsed from.</summary>
    private static string Shape(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Where(property => property.Name != "query_location").Select(property => $"{property.Name}:{Shape(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Shape))}]",
        _ => element.GetRawText(),
    };
}
