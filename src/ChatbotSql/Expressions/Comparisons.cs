using System.Text.Json;

namespace ChatbotSql.Expressions;

/// <summary>Tells of DuckDB's parse tree which columns are compared by their order, which is another one of texts than of numbers.</summary>
internal static class Comparisons
{
    private static readonly HashSet<string> OfOrder =
        ["COMPARE_LESSTHAN", "COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO", "COMPARE_GREATERTHANOREQUALTO", "COMPARE_BETWEEN", "COMPARE_NOT_BETWEEN"];

    private static readonly string[] Operands = ["left", "right", "input", "lower", "upper"];

    /// <summary>The columns that a node compares so, as they stand.</summary>
    public static IEnumerable<JsonElement> ColumnsOf(JsonElement node) => OfOrder.Contains(node.GetProperty("type").GetString()!)
        ? Operands.SelectMany(name => node.TryGetProperty(name, out var operand) && operand.GetProperty("class").GetString() == "COLUMN_REF" ? new[] { operand } : [])
        : [];
}
