using System.Globalization;
using System.Text.Json;

namespace ChatbotSql.Expressions;

/// <summary>Tells of DuckDB's parse tree which columns are compared by their order, which is another one of texts than of numbers, which with a number, and which stand where a text would.</summary>
internal static class Comparisons
{
    private static readonly HashSet<string> OfOrder =
        ["COMPARE_LESSTHAN", "COMPARE_GREATERTHAN", "COMPARE_LESSTHANOREQUALTO", "COMPARE_GREATERTHANOREQUALTO", "COMPARE_BETWEEN", "COMPARE_NOT_BETWEEN"];

    /// <summary>What the names of the types of numbers that are written have in them.</summary>
    private static readonly string[] Numbers = ["INTEGER", "BIGINT", "HUGEINT", "DECIMAL", "DOUBLE"];

    private static readonly HashSet<string> OfEquality = ["COMPARE_EQUAL", "COMPARE_NOTEQUAL", "COMPARE_DISTINCT_FROM", "COMPARE_NOT_DISTINCT_FROM"];

    /// <summary>DuckDB's names of LIKE, ILIKE and GLOB, and of what they are not.</summary>
    private static readonly HashSet<string> OfPatterns = ["~~", "!~~", "~~*", "!~~*", "~~~"];

    private static readonly string[] Operands = ["left", "right", "input", "lower", "upper"];

    /// <summary>The columns that a node compares by their order, as they stand.</summary>
    public static IEnumerable<JsonElement> OrderedIn(JsonElement node) => OfOrder.Contains(TypeOf(node)) ? ColumnsOf(OperandsOf(node)) : [];

    /// <summary>The columns that a node compares, as they stand, with a number that is written there. DuckDB makes a number of that one's type of each text, and rounds it.</summary>
    public static IEnumerable<JsonElement> WithNumbersIn(JsonElement node)
    {
        var operands = TypeOf(node) is "COMPARE_IN" or "COMPARE_NOT_IN" ? [.. node.GetProperty("children").EnumerateArray()] : OperandsOf(node);
        return operands.Exists(IsNumber) ? ColumnsOf(operands) : [];
    }

    /// <summary>The column that a node compares by its order, as it stands, with nothing but days, written as 2026-03-01.</summary>
    public static IEnumerable<JsonElement> OrderedByDaysIn(JsonElement node) =>
        OrderedIn(node).ToList() is [var only] && OperandsOf(node).TrueForAll(operand => IsDay(operand) || ClassOf(operand) == "COLUMN_REF") ? [only] : [];

    /// <summary>The columns that stand, by themselves, where a text would that others are compared with: of an equation that is to the right.</summary>
    public static IEnumerable<JsonElement> InPlaceOfTextsIn(JsonElement node) => TypeOf(node) switch
    {
        "COMPARE_IN" or "COMPARE_NOT_IN" => ColumnsOf([.. node.GetProperty("children").EnumerateArray().Skip(1)]),
        "FUNCTION" => OfPatterns.Contains(node.GetProperty("function_name").GetString()!) ? ColumnsOf([.. node.GetProperty("children").EnumerateArray().Skip(1)]) : [],
        var type when OfEquality.Contains(type) && OperandsOf(node) is var operands && !operands.Exists(operand => ClassOf(operand) == "CONSTANT") => ColumnsOf(operands[1..]),
        _ => [],
    };

    private static List<JsonElement> OperandsOf(JsonElement node) =>
        [.. Operands.SelectMany(name => node.TryGetProperty(name, out var operand) ? new[] { operand } : [])];

    private static IEnumerable<JsonElement> ColumnsOf(List<JsonElement> operands) => operands.Where(operand => ClassOf(operand) == "COLUMN_REF");

    /// <summary>Whether a number is written, with a sign or without.</summary>
    private static bool IsNumber(JsonElement node) => ClassOf(node) switch
    {
        "CONSTANT" => Numbers.Any(node.GetProperty("value").GetProperty("type").GetProperty("id").GetString()!.Contains),
        "FUNCTION" => node.GetProperty("function_name").GetString() is "-" or "+" && node.GetProperty("children").EnumerateArray().ToList() is [var only] && IsNumber(only),
        _ => false,
    };

    private static bool IsDay(JsonElement node) => ClassOf(node) == "CONSTANT"
        && node.GetProperty("value").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string ClassOf(JsonElement node) => node.GetProperty("class").GetString()!;

    private static string TypeOf(JsonElement node) => node.GetProperty("type").GetString()!;
}
