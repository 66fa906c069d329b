namespace ChatbotSql.Expressions;

/// <summary>Kinds of DuckDB types, by their names.</summary>
internal static class SqlTypes
{
    public static bool IsNumber(string type) => type.StartsWith("DECIMAL", StringComparison.Ordinal)
        || type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" or "FLOAT" or "DOUBLE";

    /// <summary>Whether a value is made of others, as <c>(intent, channel)</c> is, which has a type that no table can have.</summary>
    public static bool IsNested(string type) => type.EndsWith(']')
        || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) || type.StartsWith("UNION", StringComparison.Ordinal);
}
