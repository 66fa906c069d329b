using System.Buffers.Binary;
using System.IO.Compression;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Validate.Files;

/// <summary>Tells whether a packed file is whole. DuckDB does not: where a file ends, it takes what is packed for ended as well, and it looks at no checksum of gzip.</summary>
internal static class PackedFile
{
    /// <summary>Files of so few bytes are read whole whenever they are looked at; larger ones by the build that reads them first.</summary>
    private const int FewBytes = 1 << 16;

    private const int PieceBytes = 1 << 20;

    public static bool Is(string path) => IsGzip(path) || path.EndsWith(".zst", StringComparison.Ordinal);

    /// <summary>What is wrong with a packed file that is small, or null.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? FaultOfSmall(string path) => Is(path) && new FileInfo(path).Length <= FewBytes ? Fault(path) : null;

    /// <summary>What is wrong with a packed file, or null. Reads the whole of one that gzip packed, and of others the heads of their blocks.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Fault(string path)
    {
        using var file = File.OpenRead(path);
        return file.Length == 0 ? null : IsGzip(path) ? OfGzip(file) : ZstdFrames.Fault(file);
    }

    private static bool IsGzip(string path) => path.EndsWith(".gz", StringComparison.Ordinal);

    private static string? OfGzip(FileStream file)
    {
        Span<byte> head = stackalloc byte[2];
        if (file.ReadAtLeast(head, 2, throwOnEndOfStream: false) < 2 || BinaryPrimitives.ReadUInt16BigEndian(head) != 0x1F8B)
        {
            return "is named .gz and is not packed by gzip, or is cut off";
        }

        file.Position = 0;
        try
        {
            return EndsWithMark(file) ? null : "is cut off, or something stands behind the end of what gzip packed";
        }
        catch (InvalidDataException)
        {
            return "is cut off or damaged: it does not unpack to what gzip packed";
        }
    }

    private static bool EndsWithMark(FileStream file)
    {
        using var unpacked = new GZipStream(new MarkedStream(file), CompressionMode.Decompress);
        var piece = new byte[PieceBytes];
        byte last = 0;
        while (unpacked.Read(piece) is > 0 and var bytes)
        {
            Interruption.Token.ThrowIfCancellationRequested();
            last = piece[bytes - 1];
        }

        return last == MarkedStream.Mark;
    }
}
