using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatbotSql.Tests.Presets;

/// <summary>One made-up talk in the three shapes that Rasa writes: the same events come of each.</summary>
public sealed class RasaShapesTests
{
    /// <summary>
    /// Seconds after 10:00:00 of 2026-03-02. A bot's message has an earlier time than the action it is of, which stands
    /// before it. The user is not understood at 120 and answered twice; at 5000 a second session begins.
    /// </summary>
    private static readonly (double At, string Event, string Fields)[] Talk =
    [
        (99, "action", """ "name": "action_session_start" """),
        (100, "session_started", ""),
        (101, "user", """ "text": "hi", "input_channel": "webchat", "parse_data": {"intent": {"name": "greet"}} """),
        (102.5, "action", """ "name": "utter_greet" """),
        (102, "bot", """ "text": "Hello" """),
        (110, "user", """ "text": "where is it", "input_channel": "webchat", "parse_data": {"intent": {"name": "order_status"}} """),
        (111.5, "action", """ "name": "action_check_order" """),
        (111, "bot", """ "text": "On its way" """),
        (120, "user", """ "text": "blah", "input_channel": "webchat", "parse_data": {"intent": {"name": "nlu_fallback"}} """),
        (121.5, "action", """ "name": "action_default_fallback" """),
        (121, "bot", """ "text": "Sorry?" """),
        (121.25, "bot", """ "text": "Say it again" """),
        (130, "user", """ "text": "a person", "input_channel": "webchat", "parse_data": {"intent": {"name": "talk_to_human"}} """),
        (131.5, "action", """ "name": "utter_handover" """),
        (131, "bot", """ "text": "One moment" """),
        (132, "pause", ""),
        (140, "agent", """ "text": "Ada here" """),
        (5000, "session_started", ""),
        (5001, "user", """ "text": "back", "input_channel": "webchat", "parse_data": {"intent": {"name": "returns"}} """),
        (5010, "flow_completed", """ "flow_id": "return_order", "step_id": "end" """),
        (5011, "flow_completed", """ "flow_id": "pattern_completed", "step_id": "end" """),
    ];

    [Theory]
    [InlineData("trackers")]
    [InlineData("twice")]
    [InlineData("broker")]
    [InlineData("store")]
    public void EachShape_GivesTheSame(string shape)
    {
        using var project = new PresetProject("  - {name: bot, preset: rasa/events, files: data.jsonl, event_names: {conversation_resolved: [action_check_order]}}\n");
        project.Write("data.jsonl", string.Join('\n', Lines(shape)));

        Assert.Equal(
            [
                "101|s1|user_message|-|-",
                "102|s1|bot_message|-|-",
                "110|s1|user_message|order_status|-",
                "111|s1|bot_message|-|-",
                "111.5|s1|conversation_resolved|-|-",
                "120|s1|user_message|-|-",
                "121|s1|bot_message|-|-",
                "121|s1|bot_fallback|-|-",
                "121.25|s1|bot_message|-|-",
                "130|s1|user_message|talk_to_human|-",
                "131|s1|bot_message|-|-",
                "132|s1|bot_handoff_human|-|-",
                "140|s1|agent_message|-|-",
                "5001|s1#2|user_message|returns|-",
                "5010|s1#2|bot_goal_completed|-|return_order",
            ],
            project.Rows("SELECT epoch(occurred_at) - 1772445600, conversation_id, event_name, intent, goal FROM events ORDER BY occurred_at, sequence"));
        Assert.Equal(
            ["s1|order_status|webchat|4|5|1|true|false", "s1#2|returns|webchat|1|0|0|false|true"],
            project.Rows("SELECT conversation_id, intent, channel, user_messages, bot_messages, fallback_turns, is_handed_off, is_goal_completed FROM conversations ORDER BY started_at"));
    }

    private static IEnumerable<string> Lines(string shape)
    {
        var events = Talk.Select(told => JsonNode.Parse($"{{\"event\": \"{told.Event}\", \"timestamp\": {FormattableString.Invariant($"{1772445600 + told.At}")}{(told.Fields.Length == 0 ? "" : $", {told.Fields}")}}}")!.AsObject()).ToList();
        return shape switch
        {
            "trackers" => [Tracker(events)],
            // An export of the first five events, and a later one of all.
            "twice" => [Tracker(events.Take(5)), Tracker(events)],
            "broker" => events.Select(told => With(told, ("sender_id", "s1")).ToJsonString()),
            _ => events.Select((told, index) => new JsonObject
            {
                ["id"] = index,
                ["sender_id"] = "s1",
                ["type_name"] = told["event"]!.DeepClone(),
                ["timestamp"] = told["timestamp"]!.DeepClone(),
                ["data"] = told.ToJsonString(),
            }.ToJsonString()),
        };
    }

    private static string Tracker(IEnumerable<JsonObject> events) =>
        JsonSerializer.Serialize(new { sender_id = "s1", paused = false, events = events.Select(told => told.DeepClone()) });

    private static JsonObject With(JsonObject told, (string Name, string Value) field)
    {
        var copy = told.DeepClone().AsObject();
        copy[field.Name] = field.Value;
        return copy;
    }
}
