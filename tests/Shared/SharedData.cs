using System.Runtime.CompilerServices;

namespace ChatbotSql.Shared;

/// <summary>The folder <c>shared/data</c> beside the repository: real exports, present on some machines only.</summary>
public static class SharedData
{
    internal const string Absent = "There is no shared/data beside the repository.";

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../shared/data"));

    public static bool IsPresent => Directory.Exists(Root);

    /// <summary>The full path of a file or folder below the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
