namespace ChatbotSql.Generate;

/// <summary>How the rows of a generated archive are written.</summary>
public enum ArchiveFormat
{
    /// <summary>Parquet with zstd.</summary>
    Parquet,

    /// <summary>CSV with a header.</summary>
    Csv,
}
