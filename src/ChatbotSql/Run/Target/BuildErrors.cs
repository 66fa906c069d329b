using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run.Target;

/// <summary>Diagnostics of the file that a build writes: CSQL110 and CSQL111.</summary>
internal static class BuildErrors
{
    public static Diagnostic CannotWrite(string path, string reason) =>
        Diagnostic.Error("CSQL110", null, $"cannot write `{path}`: {reason}");

    /// <param name="holder">Who builds, or null where that is not known.</param>
    public static Diagnostic AlreadyBuilding(string path, BuildHolder? holder) => Diagnostic.Error(
        "CSQL111", null,
        holder is null
            ? $"another build of this project is running: it holds `{path}`"
            : string.Create(CultureInfo.InvariantCulture, $"another build of this project is running: process {holder.Process} on {holder.Machine} has held `{path}` since {holder.Since:yyyy-MM-dd HH:mm:ss} UTC"),
        "wait for it to end, then build again");
}
