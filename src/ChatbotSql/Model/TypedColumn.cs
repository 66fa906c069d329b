namespace ChatbotSql.Model;

/// <summary>A column of raw files that SQL counts on, with its DuckDB type.</summary>
public sealed record TypedColumn(Located Name, Located Type);
