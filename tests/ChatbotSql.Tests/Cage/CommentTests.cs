using ChatbotSql.Diagnostics;
using ChatbotSql.Tests.Run;

namespace ChatbotSql.Tests.Cage;

/// <summary>Words of a project stand in comments of SQL, and none of them leaves its comment.</summary>
public sealed class CommentTests
{
    private const string Statement = "CREATE TABLE main.planted AS SELECT 42 AS answer; --";

    [Theory]
    [InlineData("\\r")]
    [InlineData("\\n")]
    [InlineData("\\r\\n")]
    [InlineData("\\u2028")]
    public void ALabel_StaysInItsComment(string lineEnd) => AssertNothingIsPlanted(
        $"metrics:\n  - {{name: own, fact: conversations, value: count(*), proves: demand, label: \"x{lineEnd}SELECT metric FROM estimates LIMIT 0; {Statement}\", description: \"y{lineEnd}SELECT metric FROM estimates LIMIT 0; {Statement}\"}}\n");

    /// <summary>It would end what DuckDB reads of a statement.</summary>
    [Fact]
    public void AZeroCharacter_IsNoText()
    {
        using var project = new WrittenProject("label: \"x\\0y\"\n");

        Assert.Equal(["CSQL002"], Assert.Throws<ProjectException>(() => project.Load()).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("handoff_rate /*\\nSELECT 1; " + Statement + " */ falls")]
    [InlineData("handoff_rate /*\\rSELECT 1; " + Statement + " */ falls")]
    [InlineData("handoff_rate\\n  falls")]
    public void AClaim_StaysInItsComment(string when) => AssertNothingIsPlanted(
        $"diagnoses:\n  - {{name: own, when: \"{when}\", say: Look.}}\n");

    private static void AssertNothingIsPlanted(string metrics)
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat}}\n",
            ("log.csv", "name,happened,chat\nuser_message,2026-03-02 10:00:00,c1\n"),
            ("metrics/own.yml", metrics));
        project.Build();

        Assert.Empty(project.Rows("SELECT table_name FROM duckdb_tables() WHERE table_name = 'planted'"));
        Assert.Equal(["1"], project.Rows("SELECT count(*) FROM conversations"));
    }
}
