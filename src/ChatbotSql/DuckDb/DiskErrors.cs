using ChatbotSql.Diagnostics;

namespace ChatbotSql.DuckDb;

/// <summary>Diagnostics of disks: CSQL165.</summary>
public static class DiskErrors
{
    /// <summary>What helps a folder that is named on the command line.</summary>
    public const string AnotherFolder = "make room there, or name a folder on another disk";

    private const string OtherDisks = "make room there; `database:` and `--database` put the generated file on another disk, `temp_directory:` what does not fit into memory";

    /// <param name="folder">A folder on the disk.</param>
    /// <param name="kept">What has become of what was there before.</param>
    /// <param name="help">What helps: by default for the generated file, and for what is made of it.</param>
    public static Diagnostic Full(string folder, string kept, string help = OtherDisks) =>
        Diagnostic.Error("CSQL165", null, $"the disk of `{folder}` is full; {kept}", help);

    /// <summary>Whether a disk is full.</summary>
    public static bool IsFull(IOException exception) => SqlException.SaysFullDisk(exception.Message);
}
