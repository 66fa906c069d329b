using System.Globalization;
using System.Text;

namespace ChatbotSql.FileSystem;

/// <summary>A folder for what is unfinished, which goes with its owner. What a process left that has died goes when somebody makes the next one of the same names.</summary>
/// <remarks>
/// Each holds a file of its folder as long as it is under way. The system gives a hold up when its process dies, however
/// it does: the living are never taken for dead, nor is one that only has the number of a dead process.
/// </remarks>
internal sealed class HeldFolder : IDisposable
{
    private const string HoldName = "held";

    private readonly IDisposable noted;
    private readonly FileStream hold;

    private HeldFolder(string path)
    {
        Path = path;
        noted = LeftOvers.Note(path);
        try
        {
            Make(path);
            hold = new FileStream(System.IO.Path.Combine(path, HoldName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            // Only what says something can be left over: before, it may be about to be held.
            hold.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        }
        catch
        {
            hold?.Dispose();
            LeftOvers.TryRemove(path);
            noted.Dispose();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>Makes one in a folder that is there.</summary>
    /// <param name="start">What the names of all of the same purpose begin with.</param>
    /// <param name="ending">What they end with.</param>
    /// <exception cref="IOException">It cannot be made there.</exception>
    public static HeldFolder Create(string parent, string start, string ending)
    {
        Sweep(parent, start, ending);
        return new HeldFolder(System.IO.Path.Combine(parent, $"{start}{System.IO.Path.GetRandomFileName()}{ending}"));
    }

    public void Dispose()
    {
        hold.Dispose();
        LeftOvers.TryRemove(Path);
        noted.Dispose();
    }

    /// <summary>Makes it for its owner alone: what it is for may be readable by fewer people than the place where it stands.</summary>
    private static void Make(string path)
    {
        var parent = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(parent))
        {
            throw new DirectoryNotFoundException($"there is no folder '{parent}'");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Sweep(string parent, string start, string ending)
    {
        try
        {
            foreach (var path in Directory.EnumerateDirectories(parent).Where(path => IsNamed(System.IO.Path.GetFileName(path), start, ending) && IsOfTheDead(path)))
            {
                LeftOvers.TryRemove(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Who may not look into the folder may still write there.
        }
    }

    private static bool IsNamed(string name, string start, string ending) =>
        name.Length > start.Length + ending.Length && name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsOfTheDead(string path)
    {
        var file = new FileInfo(System.IO.Path.Combine(path, HoldName));
        try
        {
            if (!file.Exists || file.Length == 0)
            {
                return false;
            }

            using var hold = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
