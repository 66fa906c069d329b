using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>From nothing to numbers: an archive of Parquet, the project of the demo, a build, a question.</summary>
public sealed class GenerateTests
{
    [Fact]
    public void GenerateBuildQuery_GiveNumbers()
    {
        using var folder = new TemporaryFolder();
        SmallProject.Copy(Path.Combine(AppContext.BaseDirectory, "Demo", "project"), folder.Path);

        var generate = Processes.Run(folder.Path, "generate", "--conversations", "500", "--days", "21", "--seed", "7", "--out", "archive");
        var build = Processes.Run(folder.Path, "build", "--quiet");
        var query = Processes.Run(folder.Path, "query", "deflection_rate", "bot_sessions", "--by", "intent", "--format", "json");

        Assert.True(generate.ExitCode == 0, generate.Error);
        Assert.StartsWith("wrote ", generate.Output, StringComparison.Ordinal);
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Equal("", build.Error);
        using var rows = JsonDocument.Parse(query.Output);
        Assert.Contains(rows.RootElement.EnumerateArray(), row => row.GetProperty("value").ValueKind == JsonValueKind.Number && row.GetProperty("value").GetDouble() is > 0 and < 1);
        var database = Path.Combine(folder.Path, "build", "demo.duckdb");
        Assert.NotEqual("[]", Processes.Read(database, "SELECT * FROM metric_values LIMIT 1"));
        Assert.NotEqual("""[{"events":"0"}]""", Processes.Read(database, "SELECT count(*) AS events FROM events"));
    }
}
