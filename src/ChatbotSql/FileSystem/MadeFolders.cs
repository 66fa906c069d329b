namespace ChatbotSql.FileSystem;

/// <summary>The folders that some work makes, which go again where it comes to nothing.</summary>
public sealed class MadeFolders
{
    private readonly Stack<string> made = new();

    /// <summary>Makes a folder, and those above it that are not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public void Make(string folder)
    {
        if (folder.Length == 0 || Directory.Exists(folder))
        {
            return;
        }

        Make(Path.GetDirectoryName(folder) ?? "");
        Directory.CreateDirectory(folder);
        made.Push(folder);
    }

    /// <summary>Removes those of them that hold nothing.</summary>
    public void RemoveEmpty()
    {
        while (made.TryPop(out var folder))
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It holds something, or is gone.
            }
        }
    }
}
