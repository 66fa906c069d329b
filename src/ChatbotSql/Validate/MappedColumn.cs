namespace ChatbotSql.Validate;

/// <summary>A column of a source's rows, as it goes into the canonical table.</summary>
/// <param name="Name">The canonical name, or the name of a further column.</param>
/// <param name="Sql">The expression over the raw row.</param>
/// <param name="RawType">The DuckDB type of that expression.</param>
/// <param name="Type">The type it is stored with.</param>
/// <param name="Conversion">How one becomes the other.</param>
/// <param name="IsPlain">Whether the expression is a raw column as it stands, which cannot fail.</param>
public sealed record MappedColumn(
    string Name,
    string Sql,
    string RawType,
    string Type,
    Conversion Conversion,
    bool IsPlain,
    bool IsRequired,
    bool IsPrivate);
