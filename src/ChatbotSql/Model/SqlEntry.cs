namespace ChatbotSql.Model;

/// <summary>A name and the SQL that stands under it, such as a column of a source or a rule.</summary>
/// <remarks>A class, because generic code over structs is compiled anew at every start.</remarks>
public sealed record SqlEntry(Located Key, SqlText Value);
