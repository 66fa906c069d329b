using ChatbotSql.Diagnostics;
using ChatbotSql.FileSystem;
using ChatbotSql.Validate;

namespace ChatbotSql.Report.Weekly;

/// <summary>Writes a weekly report into a file, which is replaced when the new one is complete.</summary>
public static class WeeklyFile
{
    /// <param name="catalog">The project, over whose own files nothing is written.</param>
    /// <param name="text">The report, as a page or as text.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ProjectException">It cannot be written, or is one of the project: the generated file, a raw file, or one that it is written in.</exception>
    public static void Save(Catalog catalog, string text, string path)
    {
        OutputPaths.Require(catalog, "report", [path]);
        Save(text, path);
    }

    /// <summary>The same, whatever the file is to a project.</summary>
    internal static void Save(string text, string path)
    {
        path = Path.GetFullPath(path);
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
