using System.Runtime.CompilerServices;

namespace ChatbotSql.EndToEnd;

/// <summary>A copy of <c>Projects/small</c>, built by the command.</summary>
public sealed class SmallProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallProject()
    {
        Copy(Path.Combine(Here(), "Projects", "small"), folder.Path);
        Build = Run("build");
    }

    public string Folder => folder.Path;

    /// <summary>The generated file.</summary>
    public string Database => Path.Combine(folder.Path, "build", "small.duckdb");

    /// <summary>What the build printed.</summary>
    public ProcessResult Build { get; }

    public ProcessResult Run(params string[] arguments) => Processes.Run(folder.Path, arguments);

    public void Dispose() => folder.Dispose();

    internal static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
