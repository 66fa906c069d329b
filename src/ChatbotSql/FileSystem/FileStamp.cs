namespace ChatbotSql.FileSystem;

/// <summary>What tells, without reading it, that a file was written to.</summary>
public sealed record FileStamp(long Bytes, DateTime ModifiedAt)
{
    /// <summary>The stamp of a file, or null where there is none. Of a link it is that of the file it leads to, which may be written to while the link stays.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            file = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            return file.Exists ? new FileStamp(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (IOException)
        {
            // A link that leads to itself, or a file that has gone meanwhile.
            return null;
        }
    }
}
