using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run;

/// <summary>The file that a build writes beside its target and swaps in when it is complete.</summary>
/// <remarks>A lock beside the target keeps a second build of it out; the system gives it up when a build dies.</remarks>
internal sealed class BuildFile : IDisposable
{
    /// <summary>The name that the file is attached under.</summary>
    public const string Catalog = "build";

    private readonly string target;
    private readonly FileStream hold;

    private BuildFile(string target, FileStream hold)
    {
        this.target = target;
        this.hold = hold;
        Path = $"{target}.building";
    }

    public string Path { get; }

    /// <exception cref="ProjectException">The folder cannot be written to, or another build writes the same file.</exception>
    public static BuildFile Create(string target)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            var file = new BuildFile(target, Hold($"{target}.lock"));
            file.Remove();
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException([RunErrors.CannotWrite(target, exception.Message)]);
        }
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new ProjectException([RunErrors.AlreadyBuilding(path)]);
        }
    }

    /// <summary>Begins with what the target holds.</summary>
    public void CopyTarget() => File.Copy(target, Path, overwrite: true);

    /// <summary>Puts the complete, closed file in the place of its target.</summary>
    public void SwapIn()
    {
        // A log left beside the old file would be replayed into the new one.
        File.Delete($"{target}.wal");
        File.Move(Path, target, overwrite: true);
    }

    public void Dispose()
    {
        Remove();
        hold.Dispose();
    }

    private void Remove()
    {
        File.Delete(Path);
        File.Delete($"{Path}.wal");
    }
}
