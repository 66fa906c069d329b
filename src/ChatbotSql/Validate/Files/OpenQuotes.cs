using System.IO.Compression;

namespace ChatbotSql.Validate.Files;

/// <summary>Finds CSV files in which a quote has no end.</summary>
internal static class OpenQuotes
{
    private const int Size = 1 << 20;

    /// <summary>Whether the quotes of a file are odd in number, or cannot be counted. Reads the whole file.</summary>
    public static bool MayBeIn(string path)
    {
        if (path.EndsWith(".zst", StringComparison.Ordinal))
        {
            return true;
        }

        using var file = File.OpenRead(path);
        using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var bytes = new byte[Size];
        var quotes = 0L;
        for (var read = unpacked.Read(bytes); read > 0; read = unpacked.Read(bytes))
        {
            quotes += bytes.AsSpan(0, read).Count((byte)'"');
        }

        return quotes % 2 != 0;
    }
}
