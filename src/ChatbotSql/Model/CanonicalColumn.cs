namespace ChatbotSql.Model;

/// <summary>A column that sources can feed.</summary>
/// <param name="Type">The DuckDB type that the value is stored with.</param>
/// <param name="IsRequired">Whether a row without it is rejected.</param>
/// <param name="IsPrivate">Whether it is personal data, which stays out of the generated file unless asked for.</param>
public sealed record CanonicalColumn(Located Name, string Type, string Description, bool IsRequired, bool IsPrivate);
