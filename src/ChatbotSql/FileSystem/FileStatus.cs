using System.Runtime.InteropServices;

namespace ChatbotSql.FileSystem;

/// <summary>What Linux tells of a file, or of what a link leads to, and the runtime does not.</summary>
/// <param name="Mode">What it is, and who may do what with it.</param>
/// <param name="User">The number of its owner.</param>
/// <param name="Group">The number of its group.</param>
internal sealed partial record FileStatus(int Mode, uint User, uint Group)
{
    private const int FromWorkingFolder = -100;

    /// <summary>The kind, the mode, the owner and the group.</summary>
    private const uint Wanted = 0x1 | 0x2 | 0x8 | 0x10;

    /// <summary>How many bytes the system tells, and where in them.</summary>
    private const int Size = 256;
    private const int UserAt = 20;
    private const int GroupAt = 24;
    private const int ModeAt = 28;

    /// <summary>Null where nothing is, or where this is not Linux.</summary>
    public static FileStatus? Of(string path)
    {
        var told = new byte[Size];
        return OperatingSystem.IsLinux() && Look(FromWorkingFolder, path, 0, Wanted, told) == 0
            ? new FileStatus(BitConverter.ToUInt16(told, ModeAt), BitConverter.ToUInt32(told, UserAt), BitConverter.ToUInt32(told, GroupAt))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Look(int folder, string path, int flags, uint wanted, [Out] byte[] told);
}
