using System.IO.Compression;

namespace ChatbotSql.Validate.Files;

/// <summary>A file that gzip packed, and behind its end a mark that is packed as well: it comes out only where the file is whole, whose end could not be told otherwise from that of one that is cut off.</summary>
internal sealed class MarkedStream(Stream file) : Stream
{
    /// <summary>What the mark unpacks to: a byte that UTF-8 has none of.</summary>
    public const byte Mark = 0xF5;

    private static readonly byte[] Packed = Pack();
    private readonly MemoryStream end = new(Packed);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length + end.Length;

    public override long Position
    {
        get => file.Position + end.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => file.Read(buffer) is > 0 and var bytes ? bytes : end.Read(buffer);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.WriteByte(Mark);
        }

        return bytes.ToArray();
    }
}
