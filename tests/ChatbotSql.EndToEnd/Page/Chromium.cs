namespace ChatbotSql.EndToEnd.Page;

/// <summary>The browser of the machine.</summary>
internal static class Chromium
{
    /// <summary>The path of its program, or null.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
