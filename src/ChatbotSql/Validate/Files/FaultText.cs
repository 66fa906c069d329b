using ChatbotSql.DuckDb;

namespace ChatbotSql.Validate.Files;

/// <summary>Says in our words what DuckDB could not read of a file.</summary>
internal static class FaultText
{
    private const string TwiceInRecord = "has duplicate key";

    public static string Of(string path, FileFormat format, SqlException error)
    {
        if (!File.Exists(path))
        {
            return "is no longer there";
        }

        var reason = error.Reason.Replace($" in file \"{path}\"", "", StringComparison.Ordinal).Replace(path, Path.GetFileName(path), StringComparison.Ordinal).TrimEnd();
        return format switch
        {
            FileFormat.Csv when LineEnds.AreMixed(path) => LineEnds.Fault,
            FileFormat.Csv when reason.StartsWith("Error when sniffing", StringComparison.Ordinal) => "is no CSV that can be read: its separators, quotes or line ends do not agree from line to line",
            FileFormat.Json when reason.StartsWith("Malformed JSON, ", StringComparison.Ordinal) => $"is no valid JSON {reason["Malformed JSON, ".Length..].TrimEnd('.')}",
            // The rest of the message shows the record, which a message does not.
            FileFormat.Json when reason.Contains(TwiceInRecord, StringComparison.Ordinal) => $"has a key twice in one record: {reason[(reason.LastIndexOf(TwiceInRecord, StringComparison.Ordinal) + TwiceInRecord.Length)..].Trim()}",
            FileFormat.Json when reason.StartsWith("JSON transform error", StringComparison.Ordinal) => "holds a record that does not fit the others",
            FileFormat.Parquet => $"is damaged: {string.Concat(reason.Where(character => !char.IsControl(character) && character != '\uFFFD')).TrimEnd(' ', ':')}",
            _ => $"cannot be read: {reason}",
        };
    }
}
