using ChatbotSql.Diagnostics;
using ChatbotSql.Report.Export;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Tests.Run;

namespace ChatbotSql.Tests.Report;

/// <summary>Whoever writes, nothing takes the place of what a project is made of.</summary>
public sealed class OutputPathsTests : IDisposable
{
    private readonly WrittenProject project = new("""
        sources:
          - {name: log, feeds: events, files: metrics.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat}}
        """, ("metrics.csv", "name,happened,chat\nuser_message,2026-03-02 10:00:00,c1\n"));

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("written.duckdb", "CSQL127")]
    [InlineData("chatbotsql.yml", "CSQL129")]
    [InlineData("metrics.csv", "CSQL129")]
    public void AReport_GoesOverNothingOfTheProject(string file, string code)
    {
        project.Build();
        var path = Path.Combine(project.Root, file);
        var before = File.ReadAllBytes(path);

        AssertRefused(code, () => WeeklyFile.Save(project.Load(), "text", path));
        AssertRefused(code, () => WeeklyFile.Save(project.Load(), "text", Path.GetRelativePath(Environment.CurrentDirectory, path)));
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void AnExport_GoesOverNothingOfTheProject()
    {
        project.Build();

        AssertRefused("CSQL129", () => Exporter.Write(project.Load(), ["metrics"], [], ExportFormat.Csv, project.Root, _ => { }));
    }

    [Fact]
    public void AReport_GoesToARelativePath()
    {
        var path = Path.Combine(project.Root, "out", "page.html");

        WeeklyFile.Save(project.Load(), "text", Path.GetRelativePath(Environment.CurrentDirectory, path));
        Assert.Equal("text", File.ReadAllText(path));
    }

    /// <summary>A name without a folder is of a file in the current one.</summary>
    [Fact]
    public void AReport_GoesToANameAlone()
    {
        var name = $"{Path.GetFileName(project.Root)}.html";
        try
        {
            WeeklyFile.Save(project.Load(), "text", name);
            Assert.True(File.Exists(Path.Combine(Environment.CurrentDirectory, name)));
        }
        finally
        {
            File.Delete(name);
        }
    }

    private static void AssertRefused(string code, Action write) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<ProjectException>(write).Diagnostics).Code);
}
