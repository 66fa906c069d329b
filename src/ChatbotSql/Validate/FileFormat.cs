namespace ChatbotSql.Validate;

/// <summary>How the rows of a file are written.</summary>
public enum FileFormat
{
    Parquet,
    Csv,
    Json,
}
