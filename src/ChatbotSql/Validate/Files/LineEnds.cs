namespace ChatbotSql.Validate.Files;

/// <summary>How the lines of a text file end.</summary>
internal static class LineEnds
{
    public const string Fault = "has line ends of several kinds: write it with one, such as by `dos2unix`";

    /// <summary>Whether lines end in more than one way, those inside quotes apart, as far as that can be looked into. Reads the whole file.</summary>
    public static bool AreMixed(string path)
    {
        var (kinds, isQuoted, before) = (0, false, 0);
        using var unpacked = FileBytes.Open(path);
        using var file = new BufferedStream(unpacked ?? Stream.Null, 1 << 20);
        for (var next = file.ReadByte(); next >= 0 || before == '\r'; before = next, next = next < 0 ? -1 : file.ReadByte())
        {
            isQuoted ^= next == '"';
            if (!isQuoted)
            {
                kinds |= (before, next) switch { ('\r', '\n') => 1, (_, '\n') => 2, ('\r', _) => 4, _ => 0 };
            }
        }

        return (kinds & (kinds - 1)) != 0;
    }
}
