using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace ChatbotSql.DuckDb;

/// <summary>DuckDB refused a statement.</summary>
public sealed class SqlException : Exception
{
    private const string OutOfMemory = "Out of Memory";
    private const string Lock = "Could not set lock on file";
    private const string HeldBy = "Conflicting lock is held in ";

    private SqlException(string kind, string? subtype, string reason, int? position, string? name, string? candidates, string sql, Exception? inner)
        : base(reason, inner)
    {
        Kind = kind;
        Subtype = subtype;
        Reason = reason;
        Position = position;
        Name = name;
        Candidates = SplitOutsideParentheses(candidates ?? "");
        Sql = sql;
    }

    /// <summary>DuckDB's kind of error, such as <c>Binder</c> or <c>Conversion</c>.</summary>
    public string Kind { get; }

    /// <summary>A finer kind, such as <c>COLUMN_NOT_FOUND</c>, or null.</summary>
    public string? Subtype { get; }

    /// <summary>The first line of DuckDB's message.</summary>
    public string Reason { get; }

    /// <summary>The UTF-8 byte offset of the mistake in the statement, or null.</summary>
    public int? Position { get; }

    /// <summary>The name that was not found, or null.</summary>
    public string? Name { get; }

    /// <summary>Names or signatures that would have been right.</summary>
    public IReadOnlyList<string> Candidates { get; }

    public string Sql { get; }

    /// <summary>Whether the disk or the memory is at fault, and not the statement.</summary>
    public bool IsMachineFailure => Kind is "IO" or OutOfMemory;

    /// <summary>Whether definitions that fit their facts may be at fault: and not the machine, nor somebody who changed what a file holds.</summary>
    public bool MayBeOfDefinitions => !IsMachineFailure && Kind is not ("Catalog" or "Binder");

    /// <summary>Whether another process writes to a database, and so keeps everybody else out.</summary>
    public bool IsLocked => Kind == "IO" && (Reason.Contains(Lock, StringComparison.Ordinal) || Reason.Contains("being used by another process", StringComparison.Ordinal));

    /// <summary>Who has locked a database, as DuckDB found out; null where it did not.</summary>
    public string? LockHolder => Reason.IndexOf(HeldBy, StringComparison.Ordinal) is >= 0 and var at ? Reason[(at + HeldBy.Length)..].Split(". See ")[0] : null;

    /// <summary>Whether the system lets no such user read a file.</summary>
    public bool IsForbidden => Kind == "IO" && Reason.Contains("Permission denied", StringComparison.Ordinal);

    /// <summary>Whether there is no room on a disk.</summary>
    public bool IsFullDisk => SaysFullDisk(Reason);

    /// <summary>Whether there is no room on a disk or in memory, for which neither a source nor a definition is to blame.</summary>
    public bool IsLackOfRoom => IsFullDisk || Kind == OutOfMemory;

    /// <summary>Whether a message of the system, or DuckDB's of its limit for spilled work, is about a full disk.</summary>
    internal static bool SaysFullDisk(string message) =>
        message.Contains("No space left on device", StringComparison.Ordinal)
        || message.Contains("Disk quota exceeded", StringComparison.Ordinal)
        || message.Contains("not enough space on the disk", StringComparison.Ordinal)
        || SaysFullSpill(message);

    /// <summary>Whether it is the disk of the work that does not fit into memory.</summary>
    internal static bool SaysFullSpill(string message) =>
        message.Contains("max_temp_directory_size", StringComparison.Ordinal)
        || message.Contains("failed to offload data block", StringComparison.Ordinal);

    internal static SqlException From(DuckDBException exception, string sql) => From(exception.Message, sql, exception);

    /// <param name="message">What DuckDB says, as JSON.</param>
    internal static SqlException From(string message, string sql, DuckDBException? exception = null)
    {
        var start = message.IndexOf('{');
        if (start < 0 || !TryParse(message[start..], out var error))
        {
            return new SqlException("Unknown", null, FirstLine(message), null, null, null, sql, exception);
        }

        return new SqlException(
            Field(error, "exception_type") ?? "Unknown",
            Field(error, "error_subtype"),
            FirstLine(Field(error, "exception_message") ?? message),
            int.TryParse(Field(error, "position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null,
            Field(error, "name"),
            Field(error, "candidates"),
            sql,
            exception);
    }

    private static bool TryParse(string text, out JsonElement error)
    {
        try
        {
            error = JsonDocument.Parse(text).RootElement;
            return true;
        }
        catch (JsonException)
        {
            error = default;
            return false;
        }
    }

    private static string? Field(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) ? value.ToString() : null;

    /// <summary>The parts between commas, those inside argument lists left alone.</summary>
    private static List<string> SplitOutsideParentheses(string text)
    {
        var (parts, start, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
            else
            {
                depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd();
}
