using System.Runtime.InteropServices;

namespace ChatbotSql.FileSystem;

/// <summary>Lets those read and write a file who could do so with the one whose place it takes.</summary>
internal static partial class FileRights
{
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Gives a file the mode of another where that is there, and its owner and group as far as the system lets this user give them.</summary>
    /// <exception cref="UnauthorizedAccessException">The file is somebody else's.</exception>
    public static void Keep(string replaced, string replacement)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(replaced))
        {
            return;
        }

        File.SetUnixFileMode(replacement, File.GetUnixFileMode(replaced));
        // Who may not give a file away may give it to a group of their own.
        if (FileStatus.Of(replaced) is { } status && ChangeOwner(replacement, status.User, status.Group) != 0)
        {
            _ = ChangeOwner(replacement, Unchanged, status.Group);
        }
    }

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
