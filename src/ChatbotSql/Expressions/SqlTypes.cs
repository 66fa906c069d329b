namespace ChatbotSql.Expressions;

/// <summary>Kinds of DuckDB types, by their names.</summary>
internal static class SqlTypes
{
    private static readonly string[] Names =
    [
        "BIGINT", "BIT", "BLOB", "BOOLEAN", "DATE", "DECIMAL", "DOUBLE", "FLOAT", "HUGEINT", "INTEGER", "INTERVAL", "JSON", "MAP", "SMALLINT", "STRUCT", "TEXT", "TIME", "TIMESTAMP",
        "TIMESTAMPTZ", "TINYINT", "UBIGINT", "UHUGEINT", "UINTEGER", "USMALLINT", "UTINYINT", "UUID", "VARCHAR",
    ];

    /// <summary>The type that is meant where DuckDB says that there is none of a name, or null.</summary>
    public static string? Suggestion(string reason) =>
        reason.Split(' ') is ["Type", "with", "name", var name, "does", "not", ..] ? Diagnostics.Suggestion.For(name.ToUpperInvariant(), Names) : null;

    public static bool IsNumber(string type) => type.StartsWith("DECIMAL", StringComparison.Ordinal) || type is "FLOAT" or "DOUBLE" || IsInteger(type);

    public static bool IsInteger(string type) =>
        type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT";

    /// <summary>Whether a value is made of others, as <c>(intent, channel)</c> is, which has a type that no table can have.</summary>
    public static bool IsNested(string type) => type.EndsWith(']')
        || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) || type.StartsWith("UNION", StringComparison.Ordinal);
}
