using System.Text.Json;

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

    /// <summary>The rows of a query as the foreign client reads them.</summary>
    public IReadOnlyList<JsonElement> Rows(string sql) => [.. JsonDocument.Parse(Processes.Read(Database, sql)).RootElement.EnumerateArray()];

    /// <summary>Writes the weekly scorecard as a page, and says where.</summary>
    public string WritePage(params string[] options)
    {
        var path = Path.Combine(Project, "build", $"{string.Concat(options.Append("page")).Replace("--", "", StringComparison.Ordinal)}.html");
        var written = Processes.Run(Project, ["report", "--out", path, .. options]);
        Assert.True(written.ExitCode == 0, written.Error);
        return path;
    }

    public void Dispose() => folder.Dispose();
}
