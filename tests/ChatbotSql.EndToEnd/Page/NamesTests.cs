using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>Long names, names from the right, few weeks and sources that have ended leave the page readable and true.</summary>
public sealed class NamesTests(NamesProject project, Browser browser) : IClassFixture<NamesProject>, IClassFixture<Browser>
{
    [FactWhereChromium]
    public async Task LongNames_MakeThePageNoWiderThanItsWindow()
    {
        var path = project.WritePage();
        foreach (var width in new[] { 1280, 390 })
        {
            await using var open = await browser.Open(path, width);
            foreach (var metric in await open.Page.Locator("#trend-metric option").EvaluateAllAsync<string[]>("options => options.map((option) => option.value)"))
            {
                await open.Page.SelectOptionAsync("#trend-metric", metric);
                Assert.Equal(width, await Width(open.Page));
            }

            // Tables go on beyond their edge, but by no single name.
            Assert.All(await open.Page.Locator("th, td:not(.number)").EvaluateAllAsync<double[]>("cells => cells.map((cell) => cell.offsetWidth)"), cell => Assert.InRange(cell, 0, width * 0.75));
            await open.Page.Locator("[data-kpi=missed] h3 button").ClickAsync();
            Assert.True(await open.Page.Locator("dialog").EvaluateAsync<bool>("dialog => dialog.scrollWidth <= dialog.clientWidth"));
        }
    }

    [FactWhereChromium]
    public async Task Weeks_AreNamedWithRoomBetween()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var open = await browser.Open(project.WritePage(), width);

            var gaps = await open.Page.Locator("#trends").EvaluateAsync<double[]>("""
                (section) => {
                  const boxes = [...section.querySelectorAll("[aria-label='x-axis tick label'] text")].map((text) => text.getBoundingClientRect());
                  const rows = [...Map.groupBy(boxes, (box) => Math.round(box.top)).values()].map((row) => row.toSorted((a, b) => a.left - b.left));
                  return rows.flatMap((row) => row.slice(1).map((box, index) => box.left - row[index].right));
                }
                """);

            Assert.NotEmpty(gaps);
            Assert.All(gaps, gap => Assert.InRange(gap, 8, double.MaxValue));
        }
    }

    /// <summary>A number that follows a name from the right keeps its sign of percent behind it.</summary>
    [FactWhereChromium]
    public async Task NamesFromTheRight_KeepToThemselves()
    {
        await using var open = await browser.Open(project.WritePage());
        await open.Page.SelectOptionAsync("#trend-metric", "missed");

        var charts = await open.Page.Locator("#trends figure text").AllTextContentsAsync();
        var places = await open.Page.Locator("#trends figure text").EvaluateAllAsync<double[]>("""
            texts => {
              const text = texts.find((text) => text.textContent.includes("شحن"));
              const at = text.textContent.indexOf("%");
              return [text.getExtentOfChar(at - 1).x, text.getExtentOfChar(at).x];
            }
            """);

        Assert.Contains($"\u2068{NamesProject.FromTheRight}\u2069  25.0%", charts);
        Assert.True(places[0] < places[1]);
        Assert.Equal("isolate", await open.Page.Locator("#found .cells bdi").First.EvaluateAsync<string>("name => getComputedStyle(name).unicodeBidi"));
        Assert.All(await open.Page.Locator(".tile h3 button, .tile .partner").EvaluateAllAsync<string[]>("names => names.map((name) => (name.tagName === 'BDI' ? name : name.firstChild).tagName)"), tag => Assert.Equal("BDI", tag));
    }

    /// <summary>Costs are known until the end of March: nothing of them matures. What matures for two weeks is of the week that has.</summary>
    [FactWhereChromium]
    public async Task EarlierWeeks_SayWhyTheyAreShown()
    {
        foreach (var (language, ended, matured, none) in new[]
        {
            ("en", "week of 23 Mar, the last whose data is complete", "week of 13 Apr, the last that has matured", "no value"),
            ("ru", "неделя с 23 мар., последняя с полными данными", "неделя с 13 апр., последняя с окончательными данными", "нет значения"),
        })
        {
            await using var open = await browser.Open(project.WritePage("--lang", language));

            Assert.Equal(ended, await open.Page.Locator("[data-kpi=spent] > .small").InnerTextAsync());
            Assert.StartsWith(matured, await open.Page.Locator("[data-kpi=late] > .small").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(none, await open.Page.Locator("[data-kpi=missed] [data-partner=spent] .reason").InnerTextAsync());
            Assert.Contains(ended, await open.Page.Locator("#savings dt").AllInnerTextsAsync().ContinueWith(texts => string.Join('\n', texts.Result), TaskScheduler.Default), StringComparison.Ordinal);
        }
    }

    [FactWhereChromium]
    public async Task IntentsOfAWeekThatIsNotComplete_AreNotMarked_AndTheirHeadingSaysSo()
    {
        await using var open = await browser.Open(project.WritePage());

        var columns = await open.Page.Locator("#intents table").EvaluateAsync<string[]>("""
            (table) => [...table.tHead.rows[0].cells].map((heading, at) => `${heading.textContent}: ${[...table.tBodies[0].rows].filter((row) => /better|worse|differs/.test(row.cells[at].className)).length}`)
            """);

        Assert.Contains("Latethe week is not complete: 0", columns);
        Assert.Contains($"Anteil der {NamesProject.Long}: 2", columns);
    }

    /// <summary>The costs begin in a week before the first conversation.</summary>
    [FactWhereChromium]
    public async Task WeekWithoutConversations_SaysThatNothingCouldBeTested()
    {
        await using var open = await browser.Open(project.WritePage("--week", "2026-02-23"));

        Assert.Equal("Nothing could be tested: the data of the week is too little for any of the diagnoses.", await open.Page.Locator("#found .note").InnerTextAsync());
    }

    private static Task<int> Width(IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
}
