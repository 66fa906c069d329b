using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Reads files that somebody may take away meanwhile.</summary>
internal static class ChangingFiles
{
    /// <summary>What is read of the files of a source; null where they cannot be because they are not what they were when they were found, which is reported.</summary>
    /// <exception cref="IOException">They cannot be read for another reason.</exception>
    public static T? Read<T>(Source source, string root, InputFiles? files, DiagnosticBag diagnostics, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsOfFiles(exception) && files?.Changed().ToList() is { Count: > 0 } changed)
        {
            diagnostics.Add(FileErrors.Changed(source, root, changed));
            return default;
        }
    }

    /// <summary>Whether a file could not be read, be it by one of several threads.</summary>
    public static bool IsOfFiles(Exception exception) => exception is IOException or AggregateException { InnerException: IOException };
}
