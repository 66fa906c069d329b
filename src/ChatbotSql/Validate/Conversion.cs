namespace ChatbotSql.Validate;

/// <summary>How a raw value becomes a canonical one.</summary>
public enum Conversion
{
    /// <summary>The types are the same.</summary>
    None,

    /// <summary>A cast; a value that does not fit makes the row a bad one.</summary>
    Cast,

    /// <summary>A time with a zone becomes UTC.</summary>
    Instant,

    /// <summary>A time without a zone is read in the source's zone.</summary>
    LocalTime,

    /// <summary>Text that says its zone becomes UTC, other text is read in the source's zone.</summary>
    TextTime,
}
