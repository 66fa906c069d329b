using ChatbotSql.Diagnostics;

namespace ChatbotSql.Generate;

/// <summary>Diagnostics of generating an archive: CSQL134.</summary>
internal static class ArchiveErrors
{
    public static Diagnostic OtherFile(string folder, string file) => Diagnostic.Error(
        "CSQL134", null, $"`{folder}` holds `{file}`, which would not be part of the archive", "name an empty folder, or remove what is there");
}
