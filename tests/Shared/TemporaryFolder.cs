namespace ChatbotSql.Shared;

/// <summary>An empty folder that goes with its owner.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chatbotsql-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
