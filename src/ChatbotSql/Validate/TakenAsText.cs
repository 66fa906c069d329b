namespace ChatbotSql.Validate;

/// <summary>A column of CSV or JSON that is read as it is written, because one of ours takes it so.</summary>
/// <param name="Type">What the reader would take it for.</param>
/// <param name="By">The column of ours.</param>
internal sealed record TakenAsText(string Column, string Type, string By);
