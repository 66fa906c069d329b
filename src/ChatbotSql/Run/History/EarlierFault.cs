using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.History;

/// <summary>A raw file that was left out because it could not be read, as it was then.</summary>
internal sealed record EarlierFault(string Source, string Path, long Bytes, DateTime ModifiedAt, string Reason)
{
    /// <param name="row">Its columns, in the order of the properties.</param>
    public static EarlierFault Of(object?[] row) => new((string)row[0]!, (string)row[1]!, (long)row[2]!, (DateTime)row[3]!, (string)row[4]!);

    /// <summary>The files of a source that are left out now.</summary>
    public static IEnumerable<EarlierFault> Of(BoundSource source, Settings settings) =>
        from fault in source.Files!.Faults
        let stamp = FileStamp.Of(fault.Path) ?? new FileStamp(0, DateTime.UnixEpoch)
        // DuckDB keeps microseconds.
        let modified = new DateTime(stamp.ModifiedAt.Ticks - (stamp.ModifiedAt.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified)
        select new EarlierFault(source.Name, RecordedPath.Of(fault.Path, settings.Root), stamp.Bytes, modified, fault.Reason);
}
