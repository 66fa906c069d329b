using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run.Target;

/// <summary>Diagnostics of the file that a build writes: CSQL110, CSQL111 and CSQL195 to CSQL198.</summary>
internal static class BuildErrors
{
    public static Diagnostic CannotWrite(string path, string reason) =>
        Diagnostic.Error("CSQL110", null, $"cannot write `{path}`: {reason}");

    public static Diagnostic QuestionMark(string path) => Diagnostic.Error(
        "CSQL195", null, $"nothing can be built at `{path}`: DuckDB takes what follows a `?` for no part of the path", "name another file with `database:` or `--database`, or give the folder a name without `?`");

    /// <param name="holder">Who builds, or null where that is not known.</param>
    public static Diagnostic AlreadyBuilding(string path, BuildHolder? holder) => Diagnostic.Error(
        "CSQL111", null,
        holder is null
            ? $"another build of this project is running: it holds `{path}`"
            : string.Create(CultureInfo.InvariantCulture, $"another build of this project is running: process {holder.Process} on {holder.Machine} has held `{path}` since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC"),
        "wait for it to end, then build again");

    /// <param name="holder">Who has it open, or null where that is not known.</param>
    public static Diagnostic HeldByClient(string path, string? holder) => Diagnostic.Error(
        "CSQL197", null, $"`{path}` is open for writing{(holder is null ? " in another program" : $" in {holder}")}, and nobody else can read it meanwhile",
        "close it there, or open it read-only, as `duckdb -readonly` does, which is never in the way; then do this again");

    public static Diagnostic CannotRead(string path) => Diagnostic.Error(
        "CSQL196", null, $"`{path}` cannot be read: access to it is denied",
        "run this as the user it belongs to, or have its owner let you read it, as `chmod` does; `database:` and `--database` name another file");

    public static Diagnostic HistoryIsLost(string path) => Diagnostic.Warning(
        "CSQL198", null, $"`{path}` cannot be opened, being empty, damaged or of another version, and is made anew: the earlier runs, restatements and versions of metrics that it held are lost",
        "put a sound copy of the file there and build again, if there is one");
}
