using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report.Weekly;

/// <summary>Writes a weekly report into a file, which is replaced when the new one is complete.</summary>
public static class WeeklyFile
{
    /// <param name="text">The report, as a page or as text.</param>
    /// <param name="path">The whole path of the file.</param>
    /// <exception cref="ProjectException">It cannot be written.</exception>
    public static void Save(string text, string path)
    {
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            throw new ProjectException([ReportErrors.IsFolder(path)]);
        }

        var (folder, partial) = (Path.GetDirectoryName(path)!, $"{path}.partial");
        using var noted = LeftOvers.Note(partial);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(partial, text);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LeftOvers.Remove(partial);
            throw new ProjectException([error is IOException full && DiskErrors.IsFull(full) ? DiskErrors.Full(folder, "the report is not written") : ReportErrors.CannotWrite(folder, error.Message)]);
        }
    }
}
