using System.Text;

namespace ChatbotSql.Validate.Files;

/// <summary>The first bytes of a file, unpacked where the file is packed.</summary>
internal static class FileHead
{
    /// <summary>Enough for the header of a table, however many columns it has.</summary>
    private const int Size = 65536;

    /// <summary>The first bytes; null where the packing is one that is not looked into.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not packed as its name says.</exception>
    public static byte[]? Read(string path)
    {
        using var unpacked = FileBytes.Open(path);
        if (unpacked is null)
        {
            return null;
        }

        var bytes = new byte[Size];
        return bytes[..unpacked.ReadAtLeast(bytes, Size, throwOnEndOfStream: false)];
    }

    /// <summary>The first line without a byte-order mark and the end of the line; null where it is longer than what was read.</summary>
    public static string? FirstLine(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 && head.Length == Size ? null : Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }
}
