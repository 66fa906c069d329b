namespace ChatbotSql.Tests.Presets;

/// <summary>Where one conversation of a sender ends and the next begins.</summary>
public sealed class RasaSessionsTests
{
    /// <summary>
    /// Of a the log begins within a session, five days before the next one, and of b at the end of one, with the bot's words. c
    /// begins with a session, and d with what the bot says to open one. e opens one before that in which it speaks; f opens none.
    /// </summary>
    [Fact]
    public void LogsThatBeginWithinASession_HaveOneConversationMore()
    {
        using var project = new PresetProject("  - {name: bot, preset: rasa/events, files: data.jsonl}\n");
        project.Write("data.jsonl", string.Join('\n',
        [
            Line("a", 1, "user"), Line("a", 2, "bot"), Line("a", 432001, "session_started"), Line("a", 432002, "user"), Line("a", 432003, "bot"), Line("a", 900000, "session_started"), Line("a", 900001, "user"),
            Line("b", 1, "bot"), Line("b", 100, "session_started"), Line("b", 101, "user"),
            Line("c", 1, "session_started"), Line("c", 2, "user"), Line("c", 100, "session_started"), Line("c", 101, "user"),
            Line("d", 2, "action", "action_session_start"), Line("d", 1, "bot"), Line("d", 3, "session_started"), Line("d", 4, "user"),
            Line("e", 1, "session_started"), Line("e", 100, "session_started"), Line("e", 101, "user"),
            Line("f", 1, "user"), Line("f", 2, "bot"),
        ]));

        Assert.Equal(
            ["a|1|1|1", "a#2|1|1|1", "a#3|1|0|0", "b|0|1|0", "b#2|1|0|0", "c|1|0|0", "c#2|1|0|0", "d|1|1|3", "e#2|1|0|0", "f|1|1|1"],
            project.Rows("SELECT conversation_id, user_messages, bot_messages, CAST(duration_seconds AS INTEGER) FROM conversations ORDER BY conversation_id"));
    }

    private static string Line(string sender, int at, string type, string name = "") =>
        $$$"""{"sender_id": "{{{sender}}}", "event": "{{{type}}}", "timestamp": {{{1772445600 + at}}}, "name": "{{{name}}}", "text": "x"}""";
}
