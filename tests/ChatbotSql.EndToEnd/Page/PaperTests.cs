using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>What is left out on paper is said there, and names are whole.</summary>
[Collection(DemoCollection.Name)]
public sealed class PaperTests(DemoFixture demo, Browser browser) : IClassFixture<Browser>
{
    [FactWhereChromium]
    public async Task Paper_SaysWhatIsBetterByAWord_AndWhatItLeavesOut()
    {
        await using var open = await browser.Open(demo.WritePage("--week", "2026-05-04"));
        var change = open.Page.Locator("[data-kpi=csat] .main .change");
        var first = open.Page.Locator("#gaps").GetByText("The first 5 of 15.");
        Assert.Equal("absolute", await PositionOfWord());
        Assert.False(await first.IsVisibleAsync());

        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("static", await PositionOfWord());
        Assert.Matches(@"^▼ −\d+\.\d pp worse$", await change.TextContentAsync() ?? "");
        Assert.Equal(["none"], (await open.Page.Locator(".change").EvaluateAllAsync<string[]>("changes => changes.map((change) => getComputedStyle(change, '::after').content)")).Distinct());
        Assert.True(await first.IsVisibleAsync());
        Assert.Equal(5, await open.Page.Locator("#gaps tbody tr:visible").CountAsync());
        Assert.True(await open.Page.Locator("#found").GetByText("The first 3 of ").First.IsVisibleAsync());

        Task<string> PositionOfWord() => change.Locator(".worth").EvaluateAsync<string>("word => getComputedStyle(word).position");
    }

    [FactWhereChromium]
    public async Task Names_AreNotCutOff()
    {
        await using var open = await browser.Open(demo.WritePage("--week", "2026-05-04"));

        // As wide as what is printed on of a sheet of A4.
        await open.Page.SetViewportSizeAsync(725, 1000);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await open.Page.Locator(".tile h3 button, .tile .meter-label, .tile .partner").EvaluateAllAsync<string[]>(
            "names => names.filter((name) => getComputedStyle(name).textOverflow === 'ellipsis' || (getComputedStyle(name).display !== 'inline' && name.scrollWidth > name.clientWidth)).map((name) => name.textContent)"));
    }
}
