namespace ChatbotSql.Validate.Files;

/// <summary>A line of CSV that is longer than any that is read.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Position">Where it begins, in bytes from the begin of what the file unpacks to.</param>
internal sealed record LongLine(long Line, long Position);
