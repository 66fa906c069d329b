namespace ChatbotSql.DuckDb;

/// <summary>Paths of files whose names hold characters of a glob.</summary>
internal static class GlobPath
{
    public static bool IsGlob(string path) => path.AsSpan().ContainsAny('*', '?', '[');

    /// <summary>A path that a reader takes as it stands, although it holds characters of a glob.</summary>
    public static string Literally(string path) => IsGlob(path)
        ? path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal)
        : path;
}
