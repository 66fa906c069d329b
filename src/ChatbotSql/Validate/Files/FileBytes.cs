using System.IO.Compression;

namespace ChatbotSql.Validate.Files;

/// <summary>What a file holds, unpacked where it is packed.</summary>
internal static class FileBytes
{
    /// <summary>Opens a file; null where the packing is one that is not looked into.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Stream? Open(string path)
    {
        if (path.EndsWith(".zst", StringComparison.Ordinal))
        {
            return null;
        }

        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) && file.Length > 0 ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
