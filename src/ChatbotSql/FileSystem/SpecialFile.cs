
namespace ChatbotSql.FileSystem;

/// <summary>Tells devices, pipes and the like from files and folders, as the runtime does not.</summary>
internal static class SpecialFile
{
    private const int KindOfMode = 0xF000;
    private const int Folder = 0x4000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path, or what a link there leads to, is there and is no file that another could take the place of.</summary>
    public static bool Is(string path) => OperatingSystem.IsLinux()
        ? FileStatus.Of(path) is { Mode: var mode } && (mode & KindOfMode) is not (Regular or Folder)
        // All of them look empty, and to write into an empty file loses nothing.
        : FileStamp.Of(path) is { Bytes: 0 };
}
