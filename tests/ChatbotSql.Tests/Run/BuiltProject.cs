using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run;

/// <summary>A small project that is built once, and stands before each test as that build left it.</summary>
public sealed class BuiltProject : IDisposable
{
    private readonly SmallProject project = new();
    private readonly TemporaryFolder kept = new();

    public BuiltProject()
    {
        Database = project.Build();
        Copy(project.PathOf(""), kept.Path);
    }

    public string Database { get; }

    /// <summary>The project with its file, without what another test has changed of them.</summary>
    internal SmallProject Restore()
    {
        Directory.Delete(project.PathOf(""), recursive: true);
        Copy(kept.Path, project.PathOf(""));
        return project;
    }

    public void Dispose()
    {
        project.Dispose();
        kept.Dispose();
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
