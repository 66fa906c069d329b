namespace ChatbotSql.EndToEnd;

/// <summary>The demo, made once by the command itself.</summary>
public sealed class DemoFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DemoFixture() => Made = Processes.Run(folder.Path, "demo", "shop");

    /// <summary>What <c>demo</c> printed.</summary>
    public ProcessResult Made { get; }

    public string Project => Path.Combine(folder.Path, "shop");

    public string Database => Path.Combine(Project, "build", "demo.duckdb");

    public void Dispose() => folder.Dispose();
}
