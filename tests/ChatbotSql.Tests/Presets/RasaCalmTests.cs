namespace ChatbotSql.Tests.Presets;

/// <summary>What CALM logs where the bot does not understand, and where it hands over: flows of its own, in the place of actions and of `pause`.</summary>
public sealed class RasaCalmTests : IDisposable
{
    private readonly PresetProject project = new("  - {name: bot, preset: rasa/events, files: data.jsonl}\n");

    public void Dispose() => project.Dispose();

    /// <summary>The flow is of the first answer after it. Where classic actions stand beside it, it is one fallback, and where nothing is said, it stands for itself.</summary>
    [Fact]
    public void CannotHandle_IsOneFallbackOfATurn()
    {
        Write(
            ("user", "blah"), ("flow_started", "pattern_cannot_handle"), ("action", "utter_ask_rephrase"), ("bot", "Sorry?"), ("bot", "Again?"), ("flow_completed", "pattern_cannot_handle"),
            ("user", "blub"), ("flow_started", "pattern_cannot_handle"), ("action", "action_default_fallback"), ("bot", "Sorry?"),
            ("user", "bleh"), ("flow_started", "pattern_cannot_handle"), ("flow_started", "pattern_cannot_handle"),
            ("user", "pay"), ("flow_started", "pay_bill"), ("action", "utter_paid"), ("bot", "Paid"), ("flow_completed", "pay_bill"));

        Assert.Equal(
            [
                "1|user_message", "4|bot_message", "4|bot_fallback", "5|bot_message",
                "7|user_message", "10|bot_message", "10|bot_fallback",
                "11|user_message", "12|bot_fallback",
                "14|user_message", "17|bot_message", "18|bot_goal_completed",
            ],
            Told());
        Assert.Equal(["4|4|3|pay_bill|false"], project.Rows("SELECT user_messages, bot_messages, fallback_turns, flow, is_handed_off FROM conversations"));
    }

    /// <summary>The flow, its action and a pause after the visitor's yes are one handoff; asked again, the bot hands over again.</summary>
    [Fact]
    public void HumanHandoff_IsOneHandoffWithWhatFollowsFromIt()
    {
        Write(
            ("user", "a person"), ("flow_started", "pattern_human_handoff"), ("action", "action_handoff_metric"), ("action", "utter_sure"), ("bot", "Sure?"),
            ("user", "yes"), ("pause", ""), ("resume", ""),
            ("user", "a person"), ("flow_started", "pattern_human_handoff"),
            ("session_started", ""), ("user", "a person"), ("pause", ""), ("pause", ""));

        Assert.Equal(
            ["1|user_message", "2|bot_handoff_human", "5|bot_message", "6|user_message", "9|user_message", "10|bot_handoff_human", "12|user_message", "13|bot_handoff_human", "14|bot_handoff_human"],
            Told());
        Assert.Equal(["s1|true", "s1#2|true"], project.Rows("SELECT conversation_id, is_handed_off FROM conversations ORDER BY started_at"));
    }

    /// <summary>Each event a second after the last, from 10:00:01 of 2026-03-02.</summary>
    private void Write(params (string Event, string Value)[] events) => project.Write("data.jsonl", string.Join('\n', events.Select((told, index) =>
        $$$"""{"sender_id": "s1", "event": "{{{told.Event}}}", "timestamp": {{{1772445601 + index}}}, "{{{FieldOf(told.Event)}}}": "{{{told.Value}}}"}""")));

    private static string FieldOf(string type) => type switch
    {
        "action" => "name",
        "flow_started" or "flow_completed" => "flow_id",
        _ => "text",
    };

    private string[] Told() => project.Rows("SELECT epoch(occurred_at) - 1772445600, event_name FROM events ORDER BY occurred_at, sequence");
}
