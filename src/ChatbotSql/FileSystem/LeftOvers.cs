using System.Collections.Concurrent;

namespace ChatbotSql.FileSystem;

/// <summary>Files and folders of this process that stand only while something is under way.</summary>
public static class LeftOvers
{
    private static readonly ConcurrentDictionary<string, byte> Paths = new(StringComparer.Ordinal);

    /// <summary>Removes all of them, for a process that ends without waiting for what is under way.</summary>
    public static void RemoveAll()
    {
        foreach (var path in Paths.Keys)
        {
            TryRemove(path);
        }
    }

    /// <summary>Notes paths until the result is disposed of.</summary>
    internal static IDisposable Note(params IEnumerable<string> paths)
    {
        var noted = new Noted([.. paths]);
        noted.Begin();
        return noted;
    }

    /// <summary>Removes it unless something still writes there, it is gone meanwhile, or it is somebody else's.</summary>
    public static void TryRemove(string path)
    {
        try
        {
            Remove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Who comes later finds it.
        }
    }

    /// <summary>Removes a file, or a folder with what is in it, where it is there.</summary>
    internal static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else if (Directory.Exists(Path.GetDirectoryName(path)))
        {
            File.Delete(path);
        }
    }

    private sealed class Noted(string[] paths) : IDisposable
    {
        public void Begin() => Array.ForEach(paths, path => Paths.TryAdd(path, 0));

        public void Dispose() => Array.ForEach(paths, path => Paths.TryRemove(path, out _));
    }
}
