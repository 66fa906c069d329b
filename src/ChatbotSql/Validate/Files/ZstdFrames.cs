namespace ChatbotSql.Validate.Files;

/// <summary>Walks the frames of a file that zstd packed, as RFC 8878 has them, without unpacking it: one that is cut off ends within a frame.</summary>
internal static class ZstdFrames
{
    private const string CutOff = "is cut off: zstd packed more than is there";
    private const uint FrameMark = 0xFD2FB528;

    /// <summary>Of the mark of a frame that is to be skipped, the last four bits may be any.</summary>
    private const uint SkippedMark = 0x184D2A50;
    private const int RepeatedByte = 1, NoBlock = 3;

    /// <summary>What is wrong with a file as far as the heads of its frames and blocks tell, or null.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? Fault(FileStream file)
    {
        try
        {
            using var reader = new BinaryReader(file);
            for (var length = file.Length; file.Position < length;)
            {
                if (!SkipFrame(reader, file))
                {
                    return "is damaged, or not packed by zstd as its name says";
                }

                if (file.Position > length)
                {
                    return CutOff;
                }
            }

            return null;
        }
        catch (EndOfStreamException)
        {
            return CutOff;
        }
    }

    /// <returns>Whether it is a frame.</returns>
    private static bool SkipFrame(BinaryReader reader, FileStream file)
    {
        var mark = reader.ReadUInt32();
        if ((mark & ~0xFu) == SkippedMark)
        {
            var bytes = reader.ReadUInt32();
            file.Position += bytes;
            return true;
        }

        if (mark != FrameMark)
        {
            return false;
        }

        var about = reader.ReadByte();
        file.Position += HeadBytes(about);
        var hasChecksum = (about & 4) != 0;
        if (!SkipBlocks(reader, file))
        {
            return false;
        }

        file.Position += hasChecksum ? 4 : 0;
        return true;
    }

    /// <summary>What follows the first byte of a frame: the size of the window, the id of a dictionary, the size of what is packed.</summary>
    private static int HeadBytes(byte about)
    {
        var isOneSegment = (about & 0x20) != 0;
        var size = (about >> 6) switch { 0 => isOneSegment ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        return (isOneSegment ? 0 : 1) + ((about & 3) switch { 3 => 4, var bytes => bytes }) + size;
    }

    private static bool SkipBlocks(BinaryReader reader, FileStream file)
    {
        while (true)
        {
            var head = reader.ReadUInt16() | (reader.ReadByte() << 16);
            var kind = (head >> 1) & 3;
            if (kind == NoBlock)
            {
                return false;
            }

            file.Position += kind == RepeatedByte ? 1 : head >> 3;
            if ((head & 1) != 0)
            {
                return true;
            }
        }
    }
}
