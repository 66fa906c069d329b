using System.Text.Json;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A project whose data means harm, built once.</summary>
public sealed class HostileProject : IDisposable
{
    /// <summary>Its intents, which are its channels and topics too.</summary>
    public static IReadOnlyList<string> Intents { get; } =
    [
        "<img src=x onerror=\"alert(1)\">", "</script><script>alert(2)</script>", "Robert'); DROP TABLE conversations;--", "<!--<script>", "{{constructor}}",
        "\u2028\u202etxt.exe", "\u001b[31mred", "=HYPERLINK(\"http://example.com\")", "${alert(3)}", "@@report@@",
    ];

    private readonly TemporaryFolder folder = new();

    public HostileProject()
    {
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
                    from intent in Enumerable.Range(0, Intents.Count)
                    from name in new[] { "user_message", "bot_message", "knowledge_gap" }
                    select JsonSerializer.Serialize(new { name, happened = $"2026-03-{day + 2:00} 10:00:00", chat = $"{day}-{intent}", intent = Intents[intent], channel = Intents[intent], topic = name == "knowledge_gap" ? Intents[intent] : null });
        File.WriteAllLines(Path.Combine(folder.Path, "log.jsonl"), lines);
        var built = Processes.Run(folder.Path, "build");
        Assert.True(built.ExitCode == 0, built.Error);
    }

    public string Folder => folder.Path;

    public void Dispose() => folder.Dispose();
}
