using ChatbotSql.Report;
using ChatbotSql.Tests.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Report;

/// <summary>A report or an export is written over nothing that the project needs.</summary>
public sealed class OwnFilesTests : IDisposable
{
    private readonly WrittenProject project = new(
        """
        sources:
          - name: crm
            feeds: leads
            files: "data/*.csv"
            timezone: UTC
            lookups: {names: names.json}
            sql: SELECT raw.*, names.word FROM raw LEFT JOIN names ON names.code = owned_by
            columns: {lead_id: lead, captured_at: captured, owner: word}
        """,
        ("data/leads.csv", "lead,captured,owned_by\nl1,2026-03-28 10:00:00,a\n"),
        ("names.json", "{\"code\": \"a\", \"word\": \"ann\"}\n"),
        ("metrics/own.yml", "metrics: []\n"),
        ("metrics/languages/xx.json", "{}"),
        ("metrics/week.html", "written before"),
        ("sql/duckdb/facts/own.sql.hbs", "SELECT 1"),
        ("out/leads.csv", "written before"));

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("chatbotsql.yml", "a file of the project")]
    [InlineData("metrics/own.yml", "a file of the project")]
    [InlineData("metrics/languages/xx.json", "a file of the project")]
    [InlineData("sql/duckdb/facts/own.sql.hbs", "a file of the project")]
    [InlineData("data/leads.csv", "a raw file of source `crm`")]
    [InlineData("names.json", "a raw file of source `crm`")]
    [InlineData("metrics/week.html", null)]
    [InlineData("out/leads.csv", null)]
    [InlineData("data/new.csv", null)]
    public void NameOf_TellsWhatAFileIs(string file, string? expected)
    {
        var catalog = project.Load(InputPolicy.Recorded);
        var link = Path.Combine(project.Root, "link");
        File.CreateSymbolicLink(link, Path.Combine(project.Root, file));

        Assert.Equal(expected, OwnFiles.NameOf(catalog, Path.Combine(project.Root, file)));
        Assert.Equal(expected, OwnFiles.NameOf(catalog, link));
    }

    [Fact]
    public void IsGenerated_OfALinkToTheFile()
    {
        var catalog = project.Load();
        var link = Path.Combine(project.Root, "link");
        File.CreateSymbolicLink(link, catalog.Settings.Database);

        Assert.True(OwnFiles.IsGenerated(catalog, link));
        Assert.False(OwnFiles.IsGenerated(catalog, Path.Combine(project.Root, "names.json")));
    }
}
