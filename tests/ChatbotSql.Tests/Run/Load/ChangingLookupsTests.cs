using ChatbotSql.Diagnostics;
using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>A lookup has a say in every row: one that is written to during a build fails it, or makes the next one read it again.</summary>
public sealed class ChangingLookupsTests : IDisposable
{
    private readonly WrittenProject project = new(
        """
        sources:
          - name: crm
            feeds: leads
            files: leads.csv
            timezone: UTC
            lookups: {names: names.csv}
            sql: SELECT raw.*, names.word FROM raw LEFT JOIN names ON names.code = owned_by
            columns: {lead_id: lead, captured_at: captured, owner: word}
        """,
        ("leads.csv", "lead,captured,owned_by\nl1,2026-03-28 10:00:00,a\n"),
        ("names.csv", "code,word\na,ann\n"));

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lookup_that_changes_before_the_build(bool isRemoved)
    {
        var catalog = project.Load();
        Change(isRemoved);

        AssertTold(() => Builder.Build(catalog, TimeProvider.System));
    }

    [Theory]
    [InlineData("load crm", false)]
    [InlineData("load crm", true)]
    [InlineData("people", true)]
    [InlineData("fact leads", false)]
    public void A_lookup_that_changes_while_rows_are_read(string step, bool isRemoved)
    {
        var catalog = project.Load();
        var progress = new AtStep(step, () => Change(isRemoved));

        AssertTold(() => Builder.Build(catalog, TimeProvider.System, progress));
    }

    [Fact]
    public void A_lookup_that_changes_once_rows_are_read_is_read_by_the_next_build()
    {
        var first = Builder.Build(project.Load(), TimeProvider.System, new AtStep("metrics", () => Change(isRemoved: false)));
        var then = Owners();

        var second = project.Build();

        Assert.Equal([BuildWork.Full, BuildWork.Full], [first.Work, second.Work]);
        Assert.Equal(["l1|ann"], then);
        Assert.Equal(["l1|annabel"], Owners());
        Assert.Equal(BuildWork.Nothing, project.Build().Work);
    }

    private IEnumerable<string> Owners() => project.Rows("SELECT lead_id, owner FROM leads");

    private void Change(bool isRemoved)
    {
        if (isRemoved)
        {
            File.Delete(Path.Combine(project.Root, "names.csv"));
        }
        else
        {
            project.Write("names.csv", "code,word\na,annabel\n");
        }
    }

    private void AssertTold(Action build)
    {
        var failure = Assert.Throws<ProjectException>(build);

        var said = Assert.Single(failure.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal("CSQL175", said.Code);
        Assert.Contains("`names.csv`", said.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(project.Root, "written.duckdb")));
    }
}
