using ChatbotSql.FileSystem;
using ChatbotSql.Run.Load;

namespace ChatbotSql.Run.History;

/// <summary>A raw file as it was when it was read.</summary>
internal sealed record EarlierFile(string Source, string Path, long Bytes, string Checksum, DateTime ModifiedAt)
{
    /// <param name="row">Its columns, in the order of the properties.</param>
    public static EarlierFile Of(object?[] row) => new((string)row[0]!, (string)row[1]!, (long)row[2]!, (string)row[3]!, (DateTime)row[4]!);

    /// <summary>Whether a file still has the same content: its size and time say so, or its checksum does.</summary>
    public bool IsSame(string path) => FileStamp.Of(path) is { } stamp && (HasStamp(stamp) || (stamp.Bytes == Bytes && FileChecksum.Of(path) == Checksum));

    /// <summary>Whether it had this size and time. DuckDB keeps microseconds.</summary>
    public bool HasStamp(FileStamp stamp) =>
        stamp.Bytes == Bytes && stamp.ModifiedAt.Ticks / TimeSpan.TicksPerMicrosecond == ModifiedAt.Ticks / TimeSpan.TicksPerMicrosecond;
}
