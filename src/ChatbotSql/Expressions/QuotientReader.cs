using System.Globalization;
using System.Text.Json;

namespace ChatbotSql.Expressions;

/// <summary>Tells of DuckDB's parse tree that an expression is one aggregate divided by another, whatever constants it is multiplied by, cast to or rounded to.</summary>
/// <param name="walker">What has walked that tree.</param>
internal sealed class QuotientReader(TreeWalker walker, ExpandedSql sql)
{
    /// <summary>Functions that make fewer digits of a number.</summary>
    private static readonly HashSet<string> Roundings = new(StringComparer.OrdinalIgnoreCase) { "round", "round_even", "roundbankers", "trunc", "floor", "ceil", "ceiling" };

    /// <summary>What the quotient is multiplied and divided by, from the outside in.</summary>
    private readonly List<Factor> factors = [];

    /// <summary>The quotient; null where the expression is another, or a side is not plainly an aggregate or a sum of some.</summary>
    public Quotient? Read(JsonElement selected)
    {
        if (Operation(Unscaled(selected)) is not { Sign: "/" } division)
        {
            return null;
        }

        var dividend = Unscaled(division.Left);
        if (Written(dividend) is not { } numerator || Written(division.Right) is not { } denominator)
        {
            return null;
        }

        factors.RemoveAll(factor => factor.Is(1));
        var isPercent = factors is [{ Sign: "*" } only] && only.Is(100);
        return isPercent || factors.Count == 0
            ? new Quotient(numerator, denominator, isPercent)
            : new Quotient($"{InParentheses(dividend, numerator)}{string.Concat(Enumerable.Reverse(factors).Select(factor => $" {factor.Sign} {factor.Words}"))}", denominator, false);
    }

    /// <summary>What a node is without the constants that it is multiplied and divided by, which are noted down.</summary>
    private JsonElement Unscaled(JsonElement node)
    {
        var bare = Bare(node);
        return Operation(bare) switch
        {
            { Sign: "*" } product when Note("*", product.Right) => Unscaled(product.Left),
            { Sign: "*" } product when Note("*", product.Left) => Unscaled(product.Right),
            { Sign: "/" } division when Note("/", division.Right) => Unscaled(division.Left),
            _ => bare,
        };
    }

    /// <summary>Whether a node is a number that is written there, which then is noted down.</summary>
    private bool Note(string sign, JsonElement node)
    {
        if (Number(node) is not { } token)
        {
            return false;
        }

        factors.Add(new Factor(sign, sql.Text[token.Start..token.End], sql.Words(token.Start, token.End)));
        return true;
    }

    /// <summary>A side in the author's words; null where it is not plainly an aggregate or a sum of some.</summary>
    private string? Written(JsonElement node)
    {
        var bare = Bare(node);
        if (walker.CallOf(bare) is { } call)
        {
            return sql.Words(call.Start, call.End);
        }

        return Operation(bare) is { Sign: "+" or "-" } sum && Written(sum.Left) is { } left && Written(sum.Right) is { } right
            ? $"{left} {sum.Sign} {InParentheses(sum.Right, right)}"
            : Operation(bare) is { Sign: "*" or "/" } product && ScaledSide(product) is { } scaled ? scaled
            : null;
    }

    /// <summary>A side that is an aggregate times a number, or divided by one.</summary>
    private string? ScaledSide(Binary product) => (Number(product.Left), Number(product.Right)) switch
    {
        (null, { } number) when Written(product.Left) is { } left => $"{InParentheses(product.Left, left)} {product.Sign} {sql.Words(number.Start, number.End)}",
        ({ } number, null) when product.Sign == "*" && Written(product.Right) is { } right => $"{sql.Words(number.Start, number.End)} * {InParentheses(product.Right, right)}",
        _ => null,
    };

    private static string InParentheses(JsonElement node, string written) => Operation(Bare(node)) is { Sign: "+" or "-" } ? $"({written})" : written;

    /// <summary>What a node is before it is cast or rounded, or put in the place of nothing or of zero.</summary>
    private static JsonElement Bare(JsonElement node) => ClassOf(node) switch
    {
        "CAST" => Bare(node.GetProperty("child")),
        "FUNCTION" when NameOf(node) is var name && (Roundings.Contains(name) || name == "nullif") && IsOfOne(node) => Bare(node.GetProperty("children")[0]),
        "OPERATOR" when node.GetProperty("type").GetString() == "OPERATOR_COALESCE" && IsOfOne(node) => Bare(node.GetProperty("children")[0]),
        _ => node,
    };

    /// <summary>Whether all arguments of a call but the first are constants.</summary>
    private static bool IsOfOne(JsonElement call) =>
        call.GetProperty("children").EnumerateArray().ToList() is [_, .. var rest] && rest.TrueForAll(argument => ClassOf(argument) == "CONSTANT");

    private SqlToken? Number(JsonElement node) => ClassOf(node) switch
    {
        "CAST" => Number(node.GetProperty("child")),
        "CONSTANT" when walker.TokenOf(node) is { Kind: SqlTokenKind.Number } token => token,
        _ => null,
    };

    private static Binary? Operation(JsonElement node) =>
        ClassOf(node) == "FUNCTION" && node.GetProperty("is_operator").GetBoolean() && node.GetProperty("children").EnumerateArray().ToList() is [var left, var right] ? new Binary(NameOf(node), left, right) : null;

    private static string NameOf(JsonElement node) => node.GetProperty("function_name").GetString()!.ToLowerInvariant();

    private static string ClassOf(JsonElement node) => node.GetProperty("class").GetString()!;

    private sealed record Binary(string Sign, JsonElement Left, JsonElement Right);

    /// <param name="Text">The number with the value of a parameter in its place.</param>
    /// <param name="Words">The number as the author wrote it.</param>
    private sealed record Factor(string Sign, string Text, string Words)
    {
        public bool Is(decimal number) => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == number;
    }
}
