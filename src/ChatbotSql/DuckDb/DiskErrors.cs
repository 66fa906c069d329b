using ChatbotSql.Diagnostics;

namespace ChatbotSql.DuckDb;

/// <summary>Diagnostics of disks: CSQL165.</summary>
internal static class DiskErrors
{
    /// <param name="folder">A folder on the disk.</param>
    /// <param name="kept">What has become of what was there before.</param>
    public static Diagnostic Full(string folder, string kept) => Diagnostic.Error(
        "CSQL165", null, $"the disk of `{folder}` is full; {kept}",
        "make room there; `database:` and `--database` put the generated file on another disk, `temp_directory:` what does not fit into memory");

    /// <summary>Whether a disk is full.</summary>
    public static bool IsFull(IOException exception) => SqlException.SaysFullDisk(exception.Message);
}
