namespace ChatbotSql.EndToEnd.Page;

/// <summary>A page of data that means harm shows it as text.</summary>
public sealed class HostilePageTests(HostileProject project, Browser browser) : IClassFixture<HostileProject>, IClassFixture<Browser>
{
    [FactWhereChromium]
    public async Task Text_StaysText()
    {
        var written = Processes.Run(project.Folder, "report", "--out", "page.html");
        Assert.True(written.ExitCode == 0, written.Error);

        await using var open = await browser.Open(Path.Combine(project.Folder, "page.html"));

        var names = await open.Page.Locator("#intents tbody th").AllTextContentsAsync();
        Assert.Equal(HostileProject.Intents.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        var gaps = await open.Page.Locator("#gaps tbody th").AllTextContentsAsync();
        Assert.Equal(HostileProject.Intents.Order(StringComparer.Ordinal), gaps.Order(StringComparer.Ordinal));
        Assert.Equal("<b onmouseover=alert(4)>shop</b>", await open.Page.Locator(".project").TextContentAsync());
        Assert.Equal(0, await open.Page.Locator("img, b[onmouseover]").CountAsync());
        Assert.Empty(open.Troubles);
        Assert.Single(open.Requests);
    }

    [Fact]
    public void Text_ReachesTheTerminalWithoutItsControls()
    {
        var written = Processes.Run(project.Folder, "report", "--week", "2026-03-16", "--format", "text");

        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.DoesNotContain('\u001b', written.Output);
        Assert.DoesNotContain('\u202e', written.Output);
    }
}
