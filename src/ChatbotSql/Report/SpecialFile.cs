using System.Runtime.InteropServices;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Report;

/// <summary>Tells devices, pipes and the like from files and folders, as the runtime does not.</summary>
internal static partial class SpecialFile
{
    private const int FromWorkingFolder = -100;
    private const uint Kind = 1;

    /// <summary>How many bytes the system tells, and where the mode stands in them.</summary>
    private const int Size = 256;
    private const int ModeAt = 28;

    private const int KindOfMode = 0xF000;
    private const int Folder = 0x4000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path, or what a link there leads to, is there and is no file that another could take the place of.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            // All of them look empty, and to write into an empty file loses nothing.
            return FileStamp.Of(path) is { Bytes: 0 };
        }

        var told = new byte[Size];
        return Look(FromWorkingFolder, path, 0, Kind, told) == 0 && (BitConverter.ToUInt16(told, ModeAt) & KindOfMode) is not (Regular or Folder);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Look(int folder, string path, int flags, uint wanted, [Out] byte[] told);
}
