namespace ChatbotSql.Validate.Files;

/// <summary>The name that a raw file has in <c>meta</c> and in messages.</summary>
internal static class RecordedPath
{
    /// <param name="path">The absolute path.</param>
    /// <param name="root">The project's folder, from which the name leads to the file, be it outside.</param>
    public static string Of(string path, string root) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
