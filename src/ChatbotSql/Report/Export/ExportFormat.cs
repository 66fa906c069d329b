namespace ChatbotSql.Report.Export;

/// <summary>As what a table is exported.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated, with a header; lists and structs as JSON, and no text that a spreadsheet takes for a formula.</summary>
    Csv,

    /// <summary>Parquet with zstd.</summary>
    Parquet,

    /// <summary>One array of objects.</summary>
    Json,
}
