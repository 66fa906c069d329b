namespace ChatbotSql.Validate.Files;

/// <summary>A raw file that cannot be read as a whole.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Reason">What is wrong, as the predicate of a sentence about the file.</param>
public sealed record FileFault(string Path, string Reason);
