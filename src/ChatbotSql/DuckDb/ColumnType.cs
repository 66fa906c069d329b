namespace ChatbotSql.DuckDb;

/// <summary>A column and its DuckDB type.</summary>
public sealed record ColumnType(string Name, string Type);
