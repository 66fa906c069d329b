using System.Text.Json;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A page of data that means harm shows it as text.</summary>
public sealed class HostilePageTests : IClassFixture<Browser>, IDisposable
{
    private static readonly string[] Intents =
    [
        "<img src=x onerror=\"alert(1)\">", "</script><script>alert(2)</script>", "Robert'); DROP TABLE conversations;--", "<!--<script>", "{{constructor}}",
        "\u2028\u202etxt.exe", "\u001b[31mred", "=HYPERLINK(\"http://example.com\")", "${alert(3)}", "@@report@@",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Browser browser;

    public HostilePageTests(Browser browser)
    {
        this.browser = browser;
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), """
            name: "<b onmouseover=alert(4)>shop</b>"
            database: build/shop.duckdb
            sources:
              - name: log
                feeds: events
                files: log.jsonl
                timezone: UTC
                columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: intent, channel: channel, topic: topic}
            """);
        var lines = from day in Enumerable.Range(0, 21)
                    from intent in Enumerable.Range(0, Intents.Length)
                    from name in new[] { "user_message", "bot_message", "knowledge_gap" }
                    select JsonSerializer.Serialize(new { name, happened = $"2026-03-{day + 2:00} 10:00:00", chat = $"{day}-{intent}", intent = Intents[intent], channel = Intents[intent], topic = name == "knowledge_gap" ? Intents[intent] : null });
        File.WriteAllLines(Path.Combine(folder.Path, "log.jsonl"), lines);
        var built = Processes.Run(folder.Path, "build");
        Assert.True(built.ExitCode == 0, built.Error);
    }

    public void Dispose() => folder.Dispose();

    [FactWhereChromium]
    public async Task Text_StaysText()
    {
        var written = Processes.Run(folder.Path, "report", "--out", "page.html");
        Assert.True(written.ExitCode == 0, written.Error);

        await using var open = await browser.Open(Path.Combine(folder.Path, "page.html"));

        var names = await open.Page.Locator("#intents tbody th").AllTextContentsAsync();
        Assert.Equal(Intents.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        var gaps = await open.Page.Locator("#gaps tbody th").AllTextContentsAsync();
        Assert.Equal(Intents.Order(StringComparer.Ordinal), gaps.Order(StringComparer.Ordinal));
        Assert.Equal("<b onmouseover=alert(4)>shop</b>", await open.Page.Locator(".project").TextContentAsync());
        Assert.Equal(0, await open.Page.Locator("img, b[onmouseover]").CountAsync());
        Assert.Empty(open.Troubles);
        Assert.Single(open.Requests);
    }

    [Fact]
    public void Text_ReachesTheTerminalWithoutItsControls()
    {
        var written = Processes.Run(folder.Path, "report", "--format", "text");

        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.DoesNotContain('\u001b', written.Output);
        Assert.DoesNotContain('\u202e', written.Output);
    }
}
