using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.DuckDb;

/// <summary>Diagnostics of memory: CSQL194.</summary>
internal static class MemoryErrors
{
    /// <param name="spill">The folder of what does not fit.</param>
    /// <param name="kept">What has become of what was there before.</param>
    public static Diagnostic TooLittle(SqlException error, Settings settings, string spill, string kept) => Diagnostic.Error(
        "CSQL194", null, $"there is not enough memory, {error.Reason}; {kept}",
        $"{(settings.MemoryLimit is null ? "use a machine with more, or state a `memory_limit:`" : "raise `memory_limit:`")}, or say fewer `threads:`, each of which holds some; what can be put on a disk goes to `{spill}`, or where `temp_directory:` says");
}
