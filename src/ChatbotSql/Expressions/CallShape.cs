using System.Collections.Immutable;

namespace ChatbotSql.Expressions;

/// <summary>Calls as DuckDB's messages name them, written as an author writes them: operators between their operands.</summary>
internal static class CallShape
{
    /// <summary>Operators that DuckDB calls otherwise than an author does.</summary>
    private static readonly ImmutableDictionary<string, string> Words = ImmutableDictionary.CreateRange(new Dictionary<string, string>
    {
        ["~~"] = "LIKE",
        ["!~~"] = "NOT LIKE",
        ["~~*"] = "ILIKE",
        ["!~~*"] = "NOT ILIKE",
        ["~~~"] = "GLOB",
    });

    public static string Kind(string signature) => IsOperator(signature) ? "operator" : "function";

    /// <summary><c>VARCHAR LIKE BIGINT</c> of <c>~~(VARCHAR, BIGINT)</c>; calls of functions as they are.</summary>
    public static string Of(string signature)
    {
        var (open, close) = (signature.IndexOf('('), signature.LastIndexOf(')'));
        if (!IsOperator(signature) || close < open)
        {
            return signature;
        }

        var name = Words.GetValueOrDefault(signature[..open], signature[..open]);
        var operands = signature[(open + 1)..close].Split(", ");
        return (operands.Length == 1 ? $"{name}{operands[0]}" : string.Join($" {name} ", operands)) + signature[(close + 1)..];
    }

    private static bool IsOperator(string signature) => signature.Length > 0 && !char.IsLetter(signature[0]) && signature[0] != '_' && signature.Contains('(', StringComparison.Ordinal);
}
