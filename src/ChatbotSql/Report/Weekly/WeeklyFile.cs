using ChatbotSql.Diagnostics;
using ChatbotSql.FileSystem;

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

        var folder = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
            using var output = new OutputFile(path);
            File.WriteAllText(output.Unfinished, text);
            output.Complete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException([ReportErrors.NotWritten(folder, error, "the report is not written")]);
        }
    }
}
