using System.Collections.Immutable;
using ChatbotSql.FileSystem;

namespace ChatbotSql.Validate.Files;

/// <summary>What the bytes of a CSV file tell that DuckDB passes by in silence.</summary>
/// <param name="MayHaveOpenQuote">Whether its quotes are odd in number, or cannot be counted.</param>
/// <param name="LongLines">The lines that are longer than any that is read.</param>
internal sealed record CsvScan(string Path, bool MayHaveOpenQuote, ImmutableArray<LongLine> LongLines)
{
    private const int Size = 1 << 20;

    /// <summary>A line may end in two bytes, which are not looked at apart.</summary>
    private const int LongestEnd = 2;

    /// <summary>Whether a file can hold a line that is longer than any that is read.</summary>
    public static bool MayHaveLongLine(string path) => PackedFile.Is(path) || FileStamp.Of(path) is { Bytes: > RawReader.LongestLine };

    /// <summary>Reads the whole of a file.</summary>
    public static CsvScan Of(string path)
    {
        using var unpacked = FileBytes.Open(path);
        if (unpacked is null)
        {
            return new CsvScan(path, true, []);
        }

        var (bytes, longs) = (new byte[Size], ImmutableArray.CreateBuilder<LongLine>());
        var (quotes, line, length, position) = (0L, 1L, 0L, 0L);
        for (var read = unpacked.Read(bytes); read > 0; read = unpacked.Read(bytes))
        {
            var piece = bytes.AsSpan(0, read);
            quotes += piece.Count((byte)'"');
            var end = piece.IndexOfAny((byte)'\n', (byte)'\r');
            AddIfLong(length + (end < 0 ? 0 : end));
            length = end < 0 ? length + read : read - 1 - piece.LastIndexOfAny((byte)'\n', (byte)'\r');
            line += piece.Count((byte)'\n');
            position += read;
        }

        AddIfLong(length);
        return new CsvScan(path, quotes % 2 != 0, longs.DistinctBy(found => found.Position).ToImmutableArray());

        // A line that is so long begins in a piece before, and is known by it once it has an end.
        void AddIfLong(long known)
        {
            if (known > RawReader.LongestLine + LongestEnd)
            {
                longs.Add(new LongLine(line, position - length));
            }
        }
    }
}
