using System.Globalization;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>What the tiles of the demo's last week say of a value, and what their definitions do.</summary>
[Collection(DemoCollection.Name)]
public sealed class TileTests(DemoFixture demo, Browser browser) : IClassFixture<Browser>
{
    private const string Week = "2026-06-29";

    [FactWhereChromium]
    public async Task Tile_SaysTheBandThatTheFileHas()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var shown = await open.Page.Locator(".tile:has(.meter-label:not(:empty))").EvaluateAllAsync<string[]>("tiles => tiles.map((tile) => `${tile.dataset.kpi}: ${tile.querySelector('.meter-label').textContent}`)");

        var expected = demo.Rows($$"""
            SELECT metric, arg_max(printf('%s: %s (%s)', metric, band, MAP {'good': 'good', 'ok': 'fair', 'bad': 'poor'}[status]), period_start) AS line
            FROM metric_values
            WHERE grain = 'week' AND segment = 'all' AND is_complete AND band IS NOT NULL AND period_start BETWEEN DATE '{{Week}}' - 175 AND DATE '{{Week}}'
            GROUP BY metric
            """).ToDictionary(row => row.GetProperty("metric").GetString()!, row => row.GetProperty("line").GetString());
        Assert.True(shown.Length > 8);
        Assert.All(shown, line => Assert.Equal(expected[line.Split(':')[0]], line));
        Assert.Superset(new HashSet<string> { "csat", "lead_quality_rate", "cost_per_interaction" }, shown.Select(line => line.Split(':')[0]).ToHashSet());
    }

    /// <summary>A value that is judged by a band with a condition stands on no scale of those without any.</summary>
    [FactWhereChromium]
    public async Task Needle_StandsInTheBandThatIsNamed()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var shown = await open.Page.Locator(".tile:has(.needle):has(.meter-label:not(:empty))").EvaluateAllAsync<string[]>("""
            tiles => tiles.map((tile) => {
              const at = (rect, name) => Number(rect.getAttribute(name));
              const needle = tile.querySelector(".needle");
              const middle = at(needle, "x") + at(needle, "width") / 2;
              const seen = [...tile.querySelectorAll(".band")].findLast((band) => at(band, "x") <= middle && middle <= at(band, "x") + at(band, "width"));
              return `${tile.dataset.kpi}: ${tile.classList[1]} ${seen.classList[1]}`;
            })
            """);

        Assert.True(shown.Length > 4);
        Assert.All(shown, line => Assert.Equal(line.Split(' ')[1], line.Split(' ')[2]));
    }

    [FactWhereChromium]
    public async Task Definition_ListsBandsWithTheirConditions()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        foreach (var (metric, lines) in new[]
        {
            ("csat", new[] { "as good as people (good) any value, only if csat_gap_to_human >= -0.05", "watch (fair) 70.0% to 80.0% ours" }),
            ("cost_per_interaction", ["cheaper than people (good) under "]),
        })
        {
            await open.Page.Locator($"[data-kpi={metric}] .big button").ClickAsync();
            var bands = await open.Page.Locator("dialog .bands li").EvaluateAllAsync<string[]>("lines => lines.map((line) => line.textContent)");
            var facts = await open.Page.Locator("dialog dl").InnerTextAsync();

            Assert.All(lines, line => Assert.Contains(bands, band => band.StartsWith(line, StringComparison.Ordinal)));
            Assert.Equal(bands.Length, bands.Distinct().Count());
            Assert.Contains(await open.Page.Locator($"[data-kpi={metric}] .meter-label").TextContentAsync() ?? "none", facts, StringComparison.Ordinal);
            await open.Page.Keyboard.PressAsync("Escape");
        }
    }

    /// <summary>Revenue is summed over shares of credit, which are no sales; what an interaction costs is over interactions.</summary>
    [FactWhereChromium]
    public async Task SumsOfMoney_AreOfNoNumberOfRows()
    {
        foreach (var (language, of) in new[] { ("en", " of "), ("ru", "выборка: ") })
        {
            await using var open = await browser.Open(demo.WritePage("--week", Week, "--lang", language));

            foreach (var metric in new[] { "attributed_revenue", "influenced_revenue", "attributed_open_pipeline" })
            {
                Assert.Equal("", await Certainty(open.Page, metric));
            }

            Assert.Contains(of, $" {await Certainty(open.Page, "cost_per_interaction")}", StringComparison.Ordinal);
        }
    }

    /// <summary>Numbers that stand beside each other have as many digits.</summary>
    [FactWhereChromium]
    public async Task Numbers_KeepTheirDecimals()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var returns = await open.Page.Locator("#revenue button[data-metric^=attributed_roi__]").AllTextContentsAsync();
        var seconds = await open.Page.Locator("[data-kpi=time_to_first_useful_response] > .small").InnerTextAsync();

        Assert.All(returns, text => Assert.Matches(@"^−?\d+\.\d\d$", text));
        Assert.Matches(@"\d\.\d s to \d\.\d s", seconds);
        Assert.Matches(@"^\d+\.\d days$", await open.Page.Locator("[data-kpi=days_to_qualified_median] .big").InnerTextAsync());
    }

    /// <summary>Numbers side by side are of one week: what a tile is read with is of the tile's, or said not to be there.</summary>
    [FactWhereChromium]
    public async Task Partners_AreOfTheWeekOfTheirTile()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));

        var shown = await open.Page.Locator(".tile li[data-partner]").EvaluateAllAsync<string[]>("""
            lines => lines.map((line) => `${line.closest("[data-kpi]").dataset.kpi} ${line.dataset.partner} ${line.querySelector(".value")?.dataset.value ?? line.querySelector(".reason").textContent}`)
            """);

        var weeks = demo.Rows($"""
            WITH weeks AS (
                SELECT metric, CAST(period_start AS VARCHAR) AS week, value, is_complete
                FROM metric_values
                WHERE grain = 'week' AND segment = 'all' AND period_start <= DATE '{Week}' AND value IS NOT NULL
            ),
            tiles AS (SELECT metric, coalesce(max(week) FILTER (WHERE is_complete), max(week)) AS week FROM weeks GROUP BY metric)
            SELECT tiles.metric || ' ' || partners.metric AS pair, CASE WHEN is_complete THEN CAST(partners.value AS VARCHAR) ELSE 'not complete yet' END AS value
            FROM tiles INNER JOIN weeks AS partners ON partners.week = tiles.week
            """).ToDictionary(row => row.GetProperty("pair").GetString()!, row => row.GetProperty("value").GetString()!);
        Assert.All(shown, line =>
        {
            var words = line.Split(' ', 3);
            var expected = weeks.GetValueOrDefault($"{words[0]} {words[1]}", "no value");
            Assert.True(words[2] == expected || double.Parse(words[2], CultureInfo.InvariantCulture) == double.Parse(expected, CultureInfo.InvariantCulture), line);
        });
        Assert.Contains("chat_to_lead_rate lead_quality_rate not complete yet", shown);
        Assert.Contains(shown, line => line.StartsWith("lead_quality_rate chat_to_lead_rate 0.", StringComparison.Ordinal));
    }

    /// <summary>A value, a change and a share are written alike wherever they stand, on the page and in the terminal.</summary>
    [FactWhereChromium]
    public async Task Numbers_AreWrittenAlikeInTilesPartnersAndText()
    {
        await using var open = await browser.Open(demo.WritePage("--week", Week));
        var text = Processes.Run(demo.Project, "report", "--week", Week, "--format", "text").Output.Split('\n');

        Assert.Contains("None of the diagnoses applies.", text);
        foreach (var (metric, partnerOf) in new[] { ("net_support_savings", "deflection_savings"), ("influenced_revenue", "attributed_revenue"), ("human_tickets_per_1000_visitors", null), ("time_to_first_useful_response", null) })
        {
            var tile = open.Page.Locator($".tile[data-kpi={metric}]");
            var (label, value) = (await tile.Locator("h3").InnerTextAsync(), await tile.Locator(".big").InnerTextAsync());
            var change = await tile.Locator(".main .size").InnerTextAsync();
            Assert.Contains(text, line => Words(line).StartsWith($"{label} {value} {change}", StringComparison.Ordinal));
            if (partnerOf is not null)
            {
                var partner = open.Page.Locator($".tile[data-kpi={partnerOf}] [data-partner={metric}]");
                Assert.Equal((value, change), (await partner.Locator(".value").InnerTextAsync(), await partner.Locator(".size").InnerTextAsync()));
            }
        }

        var shares = await open.Page.Locator("#funnel tbody tr").EvaluateAllAsync<string[]>("rows => rows.map((row) => `${row.cells[0].textContent.replace(/not complete yet/, ' ($&)')} ${[1, 2, 3, 4].map((cell) => row.cells[cell].textContent).filter(Boolean).join(' ')}`)");
        Assert.All(shares, line => Assert.Contains(line, text.Select(Words)));
        Assert.Contains(shares, line => line.EndsWith(" 0.98%", StringComparison.Ordinal));
    }

    /// <summary>Runs of blanks as one.</summary>
    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> Certainty(Microsoft.Playwright.IPage page, string metric) => await page.Locator($"[data-kpi={metric}] > .small").InnerTextAsync();
}
