using System.Security.Cryptography;

namespace ChatbotSql.Run;

/// <summary>Tells whether the content of a file is the same.</summary>
internal static class FileChecksum
{
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
