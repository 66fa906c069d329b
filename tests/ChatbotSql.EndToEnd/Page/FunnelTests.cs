namespace ChatbotSql.EndToEnd.Page;

/// <summary>The way of leads in the last week, of which some stages have not matured.</summary>
[Collection(DemoCollection.Name)]
public sealed class FunnelTests(DemoFixture demo, Browser browser) : IClassFixture<Browser>
{
    private const string Week = "2026-06-29";

    /// <summary>What is expected of each stage: its label, marked where it is not complete, and the share of the week before where both are final.</summary>
    private const string Stages = $"""
        WITH stages AS (
            SELECT stage_number, metrics.label, value, of_previous, funnel.is_complete
            FROM funnel INNER JOIN metrics ON metric = stage
            WHERE grain = 'week' AND segment = 'all' AND period_start = DATE '{Week}'
        ),
        before AS (SELECT * FROM funnel WHERE grain = 'week' AND segment = 'all' AND period_start = DATE '{Week}' - 7)
        SELECT
            stages.label || CASE WHEN stages.is_complete THEN '' ELSE 'MARK' END AS label,
            CASE WHEN stages.is_complete AND before.is_complete AND before.of_previous IS NOT NULL AND NOT EXISTS (FROM stages AS earlier WHERE earlier.stage_number < stages.stage_number AND NOT earlier.is_complete)
                THEN printf('%.1f%%', 100 * before.of_previous) ELSE '' END AS before
        FROM stages INNER JOIN before USING (stage_number)
        ORDER BY stage_number
        """;

    [FactWhereChromium]
    public async Task Page_MarksWhatIsNotComplete_AndComparesItWithNothing()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var shown = await open.Page.Locator("#funnel tbody tr").EvaluateAllAsync<string[]>("rows => rows.map((row) => `${row.cells[0].textContent}|${row.cells[3].textContent}`)");

        Assert.Equal(Expected("not complete yet"), shown);
        Assert.Contains(shown, line => line.Contains("not complete yet", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.EndsWith('%'));
    }

    [Fact]
    public void Text_DoesTheSame()
    {
        var lines = Processes.Run(demo.Project, "report", "--week", Week, "--format", "text").Output.Split('\n');

        Assert.All(Expected(" (not complete yet)"), stage =>
        {
            var (label, before) = (stage.Split('|')[0], stage.Split('|')[1]);
            var line = Assert.Single(lines, line => line.StartsWith($"{label}  ", StringComparison.Ordinal));
            var shares = line[label.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.EndsWith('%'));
            Assert.Equal(before.Length > 0 ? 3 : Math.Min(shares, 2), shares);
        });
    }

    /// <summary>A number that is not complete opens its own week, not the last that is.</summary>
    [FactWhereChromium]
    public async Task Number_OpensTheWeekThatItIsOf()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        await open.Page.Locator("#funnel tbody tr").Last.Locator(".value").ClickAsync();

        Assert.Contains($"--period {Week}", await open.Page.Locator("dialog").InnerTextAsync(), StringComparison.Ordinal);
    }

    private IEnumerable<string> Expected(string mark) =>
        demo.Rows(Stages.Replace("MARK", mark, StringComparison.Ordinal)).Select(row => $"{row.GetProperty("label").GetString()}|{row.GetProperty("before").GetString()}");
}
