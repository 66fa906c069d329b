namespace ChatbotSql.Validate.Files;

/// <summary>Finds CSV files in which a quote has no end.</summary>
internal static class OpenQuotes
{
    private const int Size = 1 << 20;

    /// <summary>Whether the quotes of a file are odd in number, or cannot be counted. Reads the whole file.</summary>
    public static bool MayBeIn(string path)
    {
        using var unpacked = FileBytes.Open(path);
        if (unpacked is null)
        {
            return true;
        }

        var bytes = new byte[Size];
        var quotes = 0L;
        for (var read = unpacked.Read(bytes); read > 0; read = unpacked.Read(bytes))
        {
            quotes += bytes.AsSpan(0, read).Count((byte)'"');
        }

        return quotes % 2 != 0;
    }
}
