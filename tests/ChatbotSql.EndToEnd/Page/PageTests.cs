using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>The weekly scorecard of the demo in a real browser.</summary>
[Collection(DemoCollection.Name)]
public sealed class PageTests(DemoFixture demo, Browser browser) : IClassFixture<Browser>
{
    private const string Week = "2026-05-04";

    [FactWhereChromium]
    public async Task Kpis_AreThoseOfTheGeneratedFile()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        using var shown = JsonDocument.Parse(await open.Page.EvaluateAsync<string>("""
            () => JSON.stringify(Object.fromEntries([...document.querySelectorAll("[data-kpi]")].map((tile) => [tile.dataset.kpi, tile.querySelector(".big .value")?.dataset.value ?? null])))
            """));

        var expected = demo.Rows($"""
            SELECT metric, arg_max(coalesce(CAST(value AS VARCHAR), ''), (is_complete, period_start)) AS value
            FROM metric_values
            WHERE grain = 'week' AND segment = 'all' AND period_start BETWEEN DATE '{Week}' - 175 AND DATE '{Week}'
            GROUP BY metric
            """).ToDictionary(row => row.GetProperty("metric").GetString()!, row => row.GetProperty("value").GetString());
        var tiles = shown.RootElement.EnumerateObject().ToList();
        Assert.True(tiles.Count > 30);
        Assert.All(tiles.Where(tile => tile.Value.ValueKind != JsonValueKind.Null), tile => Assert.Equal(Number(expected[tile.Name]!), Number(tile.Value.GetString()!)));
        Assert.All(tiles.Where(tile => tile.Value.ValueKind == JsonValueKind.Null), tile => Assert.Equal("", expected.GetValueOrDefault(tile.Name) ?? ""));
    }

    [FactWhereChromium]
    public async Task Page_AsksNothingOfANetwork_AndNothingGoesWrongInIt()
    {
        var path = demo.WritePage("--week", Week);
        await using var open = await browser.Open(path);
        foreach (var metric in await open.Page.Locator("#trend-metric option").EvaluateAllAsync<string[]>("options => options.map((option) => option.value)"))
        {
            await open.Page.SelectOptionAsync("#trend-metric", metric);
        }

        Assert.Equal(new Uri(path).AbsoluteUri, Assert.Single(open.Requests));
        Assert.Empty(open.Troubles);
        Assert.InRange(new FileInfo(path).Length, 100_000, 2_000_000);
    }

    [FactWhereChromium]
    public async Task Incident_StandsOut()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var text = await open.Page.Locator("#found").InnerTextAsync();

        Assert.Contains("intent order_status", text, StringComparison.Ordinal);
        Assert.Contains("intent returns", text, StringComparison.Ordinal);
        await using var quiet = await browser.Open(demo.WritePage());
        Assert.Equal(0, await quiet.Page.Locator("#found li.warning").CountAsync());
        Assert.StartsWith("None of the diagnoses applies.", await quiet.Page.Locator("#found .note").InnerTextAsync(), StringComparison.Ordinal);
    }

    [FactWhereChromium]
    public async Task Intents_AreSortedByTheHeadingThatIsChosen()
    {
        await using var open = await browser.Open(demo.WritePage());
        var heading = open.Page.Locator("#intents thead th").Filter(new() { HasText = "CSAT" }).First;
        var column = await heading.EvaluateAsync<int>("cell => cell.cellIndex");

        await heading.Locator("button").ClickAsync();
        var falling = await Values(open.Page, column);
        Assert.Equal("descending", await heading.GetAttributeAsync("aria-sort"));
        await heading.Locator("button").ClickAsync();
        var rising = await Values(open.Page, column);

        Assert.True(falling.Length > 5);
        Assert.Equal(falling.OrderDescending(), falling);
        Assert.Equal(falling.Order(), rising);
    }

    [FactWhereChromium]
    public async Task Number_OpensItsDefinition_ByTheKeyboardToo()
    {
        await using var open = await browser.Open(demo.WritePage());
        var sql = demo.Rows("SELECT sql FROM metrics WHERE metric = 'deflection_rate'").Single().GetProperty("sql").GetString();
        await open.Page.Locator("[data-kpi=deflection_rate] .big button").FocusAsync();

        await open.Page.Keyboard.PressAsync("Enter");

        Assert.Equal(sql, await open.Page.Locator("dialog pre").First.TextContentAsync());
        Assert.Contains("chatbotsql explain deflection_rate --period", await open.Page.Locator("dialog").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.False(await open.Page.Locator("dialog").IsVisibleAsync());
    }

    /// <summary>Numbers that no metric has are explained by their section.</summary>
    [FactWhereChromium]
    public async Task SectionsWithoutMetrics_OpenTheirSql_WhichGivesTheirNumbers()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        foreach (var query in await open.Page.Locator("[data-query]").EvaluateAllAsync<string[]>("buttons => buttons.map((button) => button.dataset.query)"))
        {
            await open.Page.Locator($"[data-query={query}]").ClickAsync();
            var sql = await open.Page.Locator("dialog pre").First.TextContentAsync();
            Assert.NotEmpty(demo.Rows(sql!));
            await open.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Equal(4, await open.Page.Locator("[data-query]").CountAsync());
    }

    /// <summary>The return by each attribution, by hand from the money of the last month that had ended.</summary>
    [FactWhereChromium]
    public async Task Returns_StandBesideRevenue_ByAttribution()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        var shown = await open.Page.Locator("#revenue button[data-metric^=attributed_roi__]").EvaluateAllAsync<string[]>("buttons => buttons.map((button) => `${button.dataset.metric} ${Number(button.dataset.value).toFixed(6)}`)");

        var expected = demo.Rows("""
            WITH profit AS (
                SELECT attribution, CAST(sum(gross_profit) AS DOUBLE) AS earned
                FROM attributed_revenue
                WHERE is_chat AND is_counted AND CAST(timezone('Europe/Berlin', timezone('UTC', occurred_at)) AS DATE) BETWEEN DATE '2026-04-01' AND DATE '2026-04-30'
                GROUP BY attribution
            ),
            costs AS (SELECT CAST(sum(amount) AS DOUBLE) AS spent FROM program_costs WHERE spent_on BETWEEN DATE '2026-04-01' AND DATE '2026-04-30')
            SELECT format('attributed_roi__{} {:.6f}', attribution, (earned - spent) / spent) AS line FROM profit, costs ORDER BY line
            """).Select(row => row.GetProperty("line").GetString());
        Assert.Equal(expected, shown.Order(StringComparer.Ordinal));
    }

    [FactWhereChromium]
    public async Task Page_StandsStill_OnceItIsShown()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        Assert.Equal(0, await open.Page.EvaluateAsync<double>("""
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => done(observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0)));
            })))
            """));
    }

    [FactWhereChromium]
    public async Task MissingAnswers_AreThoseOfTheFourWeeks()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        var shown = await open.Page.Locator("#gaps tbody tr").EvaluateAllAsync<string[]>("rows => rows.map((row) => [0, 1, 2, 4].map((cell) => row.cells[cell].textContent).join(', '))");

        var expected = demo.Rows($"""
            SELECT topic, gaps.intent AS intent, CAST(count(*) AS VARCHAR) AS gaps, CAST(count(DISTINCT person_id) AS VARCHAR) AS people
            FROM events AS gaps
            INNER JOIN conversations USING (conversation_id)
            WHERE event_name = 'knowledge_gap' AND CAST(timezone('Europe/Berlin', timezone('UTC', occurred_at)) AS DATE) BETWEEN DATE '{Week}' - 21 AND DATE '{Week}' + 6
            GROUP BY ALL
            ORDER BY count(*) DESC, count(DISTINCT person_id) DESC, gaps.intent, topic
            LIMIT 15
            """);
        Assert.Equal(expected.Select(row => string.Join(", ", row.EnumerateObject().Select(cell => cell.Value.GetString()))), shown);
    }

    [FactWhereChromium]
    public async Task Charts_HaveWordsAndTheirNumbersAsATable()
    {
        await using var open = await browser.Open(demo.WritePage());
        var charts = open.Page.Locator("figure > svg, figure > figure");
        var count = await charts.CountAsync();

        Assert.True(count >= 5);
        for (var i = 0; i < count; i++)
        {
            Assert.True((await charts.Nth(i).GetAttributeAsync("aria-label"))!.Length > 20);
        }

        // The table is made once the browser has told that it was opened, which comes after the click.
        await open.Page.Locator("#trends details summary").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#trends details tbody tr")).ToHaveCountAsync(26);
    }

    /// <summary>A chart that is drawn anew, for another metric or width, keeps the table that was opened.</summary>
    [FactWhereChromium]
    public async Task Table_StaysOpen_WhenItsChartIsDrawnAnew()
    {
        await using var open = await browser.Open(demo.WritePage());
        await open.Page.Locator("#trends details summary").ClickAsync();
        var rows = open.Page.Locator("#trends details[open] tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(26);
        var before = await rows.First.InnerTextAsync();

        await open.Page.SelectOptionAsync("#trend-metric", "fallback_rate");
        await Assertions.Expect(rows).ToHaveCountAsync(26);

        Assert.NotEqual(before, await rows.First.InnerTextAsync());
        await open.Page.Locator("#trends details summary").ClickAsync();
        await open.Page.SelectOptionAsync("#trend-metric", "deflection_rate");
        Assert.Equal(0, await open.Page.Locator("#trends details[open]").CountAsync());
    }

    [FactWhereChromium]
    public async Task Page_FitsAPhone_AndTheDark()
    {
        await using var open = await browser.Open(demo.WritePage(), 360, ColorScheme.Dark);

        Assert.Equal(360, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        var back = await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");
        Assert.All(Regex.Matches(back, @"\d+"), part => Assert.InRange(int.Parse(part.Value, CultureInfo.InvariantCulture), 0, 40));
    }

    [FactWhereChromium]
    public async Task Page_PrintsOnTwoPages()
    {
        foreach (var language in new[] { "en", "ru" })
        {
            await using var open = await browser.Open(demo.WritePage("--week", Week, "--lang", language));

            var printed = Encoding.Latin1.GetString(await open.Page.PdfAsync(new() { PreferCSSPageSize = true }));

            Assert.Equal(2, Regex.Count(printed, @"/Type\s*/Page\b(?!s)"));
        }
    }

    [FactWhereChromium]
    public async Task Page_SpeaksRussian()
    {
        await using var open = await browser.Open(demo.WritePage("--lang", "ru"));

        Assert.Equal("ru", await open.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Equal("Недельная сводка", await open.Page.Locator("h1").InnerTextAsync());
        Assert.Contains("Доля закрытых без оператора", await open.Page.Locator("[data-kpi=deflection_rate]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches(@"\d,\d\s%", await open.Page.Locator("[data-kpi=deflection_rate] .big").InnerTextAsync());
    }

    private static async Task<double[]> Values(IPage page, int column) => [.. (await page.EvaluateAsync<string[]>("""
        (column) => [...document.querySelectorAll("#intents tbody tr")].map((row) => row.cells[column].querySelector(".value")?.dataset.value).filter((value) => value !== undefined)
        """, column)).Select(Number)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
