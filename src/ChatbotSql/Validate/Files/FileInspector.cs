using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace ChatbotSql.Validate.Files;

/// <summary>Tells by a few bytes of a file that it is not what its name says.</summary>
internal static class FileInspector
{
    /// <summary>The least that a Parquet file can be: the mark at both ends, and the length of the footer.</summary>
    private const int LeastParquet = 12;

    private static ReadOnlySpan<byte> ParquetMark => "PAR1"u8;

    /// <summary>What is wrong with a file as far as its first and last bytes tell, or null.</summary>
    public static FileFault? Fault(string path, FileFormat format)
    {
        try
        {
            var reason = format == FileFormat.Parquet ? Parquet(path) : PackedFile.FaultOfSmall(path) ?? TextOrPacking(path, format);
            return reason is null ? null : new FileFault(path, reason);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileFault(path, "is no longer there");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileFault(path, "cannot be opened: access to it is denied, or another program holds it");
        }
    }

    private static string? Parquet(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
        {
            return "is empty";
        }

        Span<byte> head = stackalloc byte[4];
        var isShort = file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4;
        if (isShort || !head.SequenceEqual(ParquetMark))
        {
            return head.SequenceEqual("PARE"u8) ? "is an encrypted Parquet file" : $"is no Parquet file: {Guess(head)}";
        }

        if (file.Length < LeastParquet)
        {
            return Truncated;
        }

        Span<byte> tail = stackalloc byte[8];
        file.Seek(-8, SeekOrigin.End);
        file.ReadExactly(tail);
        return !tail[4..].SequenceEqual(ParquetMark) || BinaryPrimitives.ReadUInt32LittleEndian(tail) > file.Length - LeastParquet ? Truncated : null;
    }

    private const string Truncated = "is cut off: a Parquet file begins as it does, and its end is missing";

    private static string Guess(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => "it is packed by gzip",
        [(byte)'{' or (byte)'[', ..] => "it looks like JSON",
        _ when head.ContainsAnyExceptInRange((byte)9, (byte)126) => "it does not begin as one",
        _ => "it looks like text",
    };

    private static string? TextOrPacking(string path, FileFormat format)
    {
        try
        {
            return Text(path, format);
        }
        catch (InvalidDataException)
        {
            return PackedFile.Fault(path);
        }
    }

    /// <summary>What pages and XML begin with.</summary>
    private static readonly string[] Marks = ["<!doctype", "<html", "<?xml"];

    private const int LongestMark = 9;

    private const string Empty = "is empty: not even a header says its columns";

    private static string? Text(string path, FileFormat format)
    {
        if (FileHead.Read(path) is not { } bytes)
        {
            return format == FileFormat.Csv && new FileInfo(path).Length == 0 ? Empty : null;
        }

        var head = bytes.AsSpan();
        return head switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "is UTF-16: write it as UTF-8, such as by `iconv -f UTF-16 -t UTF-8`",
            [0x1F, 0x8B, ..] => "is packed by gzip: its name has to end with .gz",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "is packed by zstd: its name has to end with .zst",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "is a Parquet file: its name has to end with .parquet",
            [(byte)'P', (byte)'K', 3, 4, ..] => "is a ZIP archive or a spreadsheet: save its table as CSV",
            [] when format == FileFormat.Csv => Empty,
            _ when IsMarkup(head) => "is a web page or XML, as servers send it in place of a file",
            _ when format == FileFormat.Csv && IsJson(head) => "is JSON: its name has to end with .json or .jsonl",
            _ when format == FileFormat.Csv && IsBlank(head) => "is empty: it holds blank lines, and not even a header says its columns",
            _ when HasZeroInFirstLine(head) => "holds zero bytes in its first line: it is UTF-16 without a mark, or no text; write it as UTF-8",
            _ when IsOtherEncoding(head) => "is not UTF-8: write it so, such as by `iconv -f WINDOWS-1252 -t UTF-8`",
            _ => null,
        };
    }

    /// <summary>Whether there is nothing but blank lines, as far as the first bytes tell.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> head) => Trimmed(head).IsEmpty;

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(Trimmed(head)[..Math.Min(Trimmed(head).Length, LongestMark)]);
        return Marks.Any(mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an object begins, by itself or in a list; a header alone may begin with a bracket, as <c>[id],[name]</c> does.</summary>
    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        var text = Trimmed(head);
        var first = text.StartsWith("["u8) ? Trimmed(text[1..]) : text;
        return first.StartsWith("{"u8) && Trimmed(first[1..]).StartsWith("\""u8);
    }

    /// <summary>Without a byte-order mark, and blanks at both ends.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> head) => (head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head).Trim(" \t\r\n"u8);

    private static bool HasZeroInFirstLine(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return (end < 0 ? head : head[..end]).Contains((byte)0);
    }

    /// <summary>Whether the first line, or each line after it, is not UTF-8. A few such lines among others are bad rows, no more.</summary>
    private static bool IsOtherEncoding(ReadOnlySpan<byte> head)
    {
        // What is behind the last end of a line may be cut off within a letter.
        var text = head[..(head.LastIndexOf((byte)'\n') + 1)];
        if (Utf8.IsValid(text))
        {
            return false;
        }

        var isFirst = true;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (!line.IsEmpty && Utf8.IsValid(line) != isFirst)
            {
                return isFirst;
            }

            isFirst = false;
        }

        return true;
    }
}
