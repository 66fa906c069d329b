using System.Security.Cryptography;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Run.Load;

/// <summary>Tells whether the content of a file is the same.</summary>
internal static class FileChecksum
{
    private const int PieceBytes = 1 << 20;

    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Math.Clamp(stream.Length, 1, PieceBytes)];
        while (stream.Read(piece) is > 0 and var bytes)
        {
            Interruption.Token.ThrowIfCancellationRequested();
            checksum.AppendData(piece, 0, bytes);
        }

        return Convert.ToHexStringLower(checksum.GetHashAndReset());
    }
}
