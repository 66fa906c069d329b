namespace ChatbotSql.EndToEnd;

/// <summary>Numbers are by what the project said when the file was built: whoever reads them is told where that is not what it says now.</summary>
public sealed class OlderFileTests
{
    [Fact]
    public void RulesThatHaveChanged_AreToldOfUntilTheNextBuild()
    {
        using var project = new SmallProject();
        Assert.DoesNotContain("CSQL189", project.Run("query", "bot_sessions").Error, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(project.Folder, "chatbotsql.yml"), "\n  abandoned: turns = 1\n");

        Snapshot.Match($"$ chatbotsql query bot_sessions\n{project.Run("query", "bot_sessions").Error}", "Usage/older_file");
        Assert.Contains("CSQL189", project.Run("explain", "bot_sessions", "--period", "2026-03-04").Error, StringComparison.Ordinal);
        Assert.Equal("", project.Run("query", "bot_sessions", "--quiet").Error);
        Assert.Equal(0, project.Run("build").ExitCode);
        Assert.DoesNotContain("CSQL189", project.Run("query", "bot_sessions").Error, StringComparison.Ordinal);
    }

    /// <summary>A question is computed by the metrics as they are; what is stored is not.</summary>
    [Fact]
    public void MetricsThatHaveChanged_AreToldOfWhereValuesAreRead()
    {
        using var project = new SmallProject();

        File.WriteAllText(Path.Combine(project.Folder, "metrics", "further.yml"), "metrics:\n  - {name: further_chats, fact: conversations, value: count_if(is_lead), proves: demand}\n");

        Assert.DoesNotContain("CSQL189", project.Run("query", "bot_sessions").Error, StringComparison.Ordinal);
        Assert.Contains("warning CSQL189: `build/small.duckdb` is older than the sources, rules or metrics", project.Run("check").Error, StringComparison.Ordinal);
    }
}
