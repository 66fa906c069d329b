namespace ChatbotSql.Validate.Files;

/// <summary>What tells, without reading it, that a file was written to.</summary>
public sealed record FileStamp(long Bytes, DateTime ModifiedAt)
{
    /// <summary>The stamp of a file, or null where there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
    }
}
