using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run;

/// <summary>The file that a build writes beside its target and swaps in when it is complete.</summary>
internal sealed class BuildFile : IDisposable
{
    /// <summary>The name that the file is attached under.</summary>
    public const string Catalog = "build";

    private readonly string target;

    private BuildFile(string target, string path)
    {
        this.target = target;
        Path = path;
    }

    public string Path { get; }

    /// <exception cref="ProjectException">The folder cannot be written to.</exception>
    public static BuildFile Create(string target)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            var file = new BuildFile(target, $"{target}.building");
            file.Remove();
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException([RunErrors.CannotWrite(target, exception.Message)]);
        }
    }

    /// <summary>Puts the complete, closed file in the place of its target.</summary>
    public void SwapIn()
    {
        // A log left beside the old file would be replayed into the new one.
        File.Delete($"{target}.wal");
        File.Move(Path, target, overwrite: true);
    }

    public void Dispose() => Remove();

    private void Remove()
    {
        File.Delete(Path);
        File.Delete($"{Path}.wal");
    }
}
