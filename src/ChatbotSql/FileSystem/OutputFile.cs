
namespace ChatbotSql.FileSystem;

/// <summary>A file that is written for others. When it is complete it takes the place of what was there, or of what a link there leads to; a device or a pipe is written into.</summary>
public sealed class OutputFile : IDisposable
{
    private const string Ending = ".partial";

    private readonly string path;

    /// <summary>The file that is replaced; null where there is none that can be.</summary>
    private readonly string? target;
    private readonly HeldFolder folder;

    /// <exception cref="IOException">There is no place to begin it in.</exception>
    public OutputFile(string path)
    {
        this.path = path = Path.GetFullPath(path);
        target = SpecialFile.Is(path) ? null : Links.PlaceOf(path);
        // Others may write the same file at this moment. Nothing may be left among devices, and of a statement that fails nothing should be seen behind a pipe.
        Place = target is null ? Path.GetTempPath() : Path.GetDirectoryName(target)!;
        folder = HeldFolder.Create(Place, target is null ? "chatbotsql-" : $"{Path.GetFileName(target)}.", Ending);
        Unfinished = Path.Combine(folder.Path, "unfinished");
    }

    /// <summary>The folder on whose disk it is written.</summary>
    public string Place { get; }

    /// <summary>Where it is written until it is complete.</summary>
    public string Unfinished { get; }

    /// <summary>Puts what was written where it belongs, for those who may read what was there.</summary>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public void Complete()
    {
        if (target is not null)
        {
            FileRights.Keep(target, Unfinished);
            File.Move(Unfinished, target, overwrite: true);
            return;
        }

        using var written = File.OpenRead(Unfinished);
        using var taker = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        written.CopyTo(taker);
    }

    public void Dispose() => folder.Dispose();
}
