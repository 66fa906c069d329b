using System.Text.Json;

namespace ChatbotSql.EndToEnd.Hostile;

/// <summary>A project whose data, and what else a stranger may name in it, means harm; built by the command.</summary>
public sealed class HostileProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostileProject()
    {
        Write("chatbotsql.yml", """
            name: "shop \e]0;title\a\u202e =1+1 | <b>"
            database: build/shop.duckdb
            conversations: {eligible: "true"}
            sources:
              - name: log
                feeds: events
                files: "data/*.jsonl"
                timezone: UTC
                max_bad_rows: 100%
                columns: {event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: chat, intent: intent, channel: intent, page: intent, campaign: intent, topic: topic}
              - name: crm
                feeds: leads
                files: data/leads.csv
                timezone: UTC
                columns: {lead_id: id, captured_at: happened, intent: intent, "=1+1|\e[31m\u202e`": id}
            """);
        Write("metrics/own.yml", """
            metrics:
              - {name: own_chats, fact: conversations, value: count(*), segments: [intent], label: "chats \e[31m\u202e | <b> =1", description: "\e]0;x\a", owner: "=cmd|' /C calc'!A0", proves: demand}
              - {name: own_leads, fact: leads, value: count(*), segments: [intent], label: "=leads", proves: demand}
            """);
        var lines = from day in Enumerable.Range(0, 15)
                    from number in Enumerable.Range(0, NastyText.All.Length)
                    let text = NastyText.All[number]
                    from name in new[] { "user_message", "bot_message", "knowledge_gap" }
                    select JsonSerializer.Serialize(new { name, happened = $"2026-03-{day + 2:00} 10:00:00", chat = $"{day}-{number}", intent = text, topic = name == "knowledge_gap" ? text : null });
        Write("data/log \u001b[31m'=1\u202e.jsonl", string.Join('\n', lines) + "\n");
        Write("data/leads.csv", "id,happened,intent\nl1,2026-03-02 10:00:00,\"=1+1\"\nl2,not a time \u001b[31m,x\n");
        Build = Run("build");
    }

    /// <summary>What the build printed.</summary>
    public ProcessResult Build { get; }

    public string Folder => folder.Path;

    public string Database => Path.Combine(folder.Path, "build", "shop.duckdb");

    public ProcessResult Run(params string[] arguments) => Processes.Run(folder.Path, arguments);

    public void Dispose() => folder.Dispose();

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
