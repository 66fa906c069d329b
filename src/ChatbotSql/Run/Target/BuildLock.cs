using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run.Target;

/// <summary>Keeps a second build of a file out, and tells it who builds.</summary>
/// <remarks>
/// The system holds the lock on one file, and gives it up when its process dies, be it with the machine or on another that
/// shares the disk: what a dead build left is never waited for. A file that is locked cannot be read everywhere, so its
/// holder stands in a second one.
/// </remarks>
internal sealed class BuildLock : IDisposable
{
    /// <summary>The system's errors for a file that another process has locked: of Linux, macOS and Windows.</summary>
    private static readonly int[] IsLocked = [11, 35, unchecked((int)0x80070020)];

    private readonly string holder;
    private readonly FileStream hold;

    private BuildLock(string holder, FileStream hold)
    {
        this.holder = holder;
        this.hold = hold;
    }

    /// <summary>The files of the lock of a target.</summary>
    public static (string Lock, string Holder) FilesOf(string target) => ($"{target}.lock", $"{target}.holder");

    /// <exception cref="ProjectException">Another build writes the same file.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static BuildLock Take(string target, TimeProvider clock)
    {
        var (path, holder) = FilesOf(target);
        var hold = Hold(path, holder);
        try
        {
            // Between a build that ends and removes its lock, and one that makes a new one, two may each hold a file of that name.
            if (BuildHolder.Read(holder) is { } other && other.Runs())
            {
                throw new ProjectException([BuildErrors.AlreadyBuilding(path, other)]);
            }

            File.Delete(holder);
            Write(path, holder, clock);
            return new BuildLock(holder, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (hold)
        {
            File.Delete(holder);
        }
    }

    private static FileStream Hold(string path, string holder)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (IsLocked.Contains(exception.HResult))
        {
            throw new ProjectException([BuildErrors.AlreadyBuilding(path, BuildHolder.Read(holder))]);
        }
    }

    private static void Write(string path, string holder, TimeProvider clock)
    {
        try
        {
            BuildHolder.This(clock).Write(holder);
        }
        catch (IOException) when (File.Exists(holder))
        {
            throw new ProjectException([BuildErrors.AlreadyBuilding(path, BuildHolder.Read(holder))]);
        }
    }
}
