using ChatbotSql.Diagnostics;
using ChatbotSql.Init;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Presets;

/// <summary>A project that is begun from an export names its presets, and is right.</summary>
public sealed class RecognitionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TheoryWhereSharedData]
    [InlineData("rasa/tracker_moodbot.json", "rasa/events")]
    [InlineData("ga4/velir_unit_test_events.jsonl", "ga4/events")]
    [InlineData("ga4/event_data.csv", "ga4/events-flat")]
    [InlineData("mixpanel/event.csv", "mixpanel/events-flat")]
    [InlineData("intercom/conversation_history_data.csv", "intercom/conversations-flat intercom/ratings-flat")]
    [InlineData("intercom/conversation_part_history_data.csv", "intercom/parts-flat")]
    [InlineData("zendesk/ticket_data.csv", "zendesk/tickets")]
    [InlineData("hubspot/contact_data.csv", "hubspot/contacts")]
    [InlineData("hubspot/deal_data.csv", "hubspot/deals")]
    [InlineData("hubspot/engagement_meeting_data.csv", "hubspot/meetings")]
    public void Sample_IsRecognised(string file, string presets) => Assert.Equal(presets, Recognised(SharedData.At($"exports/{file}")));

    /// <summary>Of a folder's many files the preset takes what it needs; the rest is left out.</summary>
    [TheoryWhereSharedData]
    [InlineData("zendesk", "zendesk/tickets history")]
    [InlineData("hubspot", "hubspot/contacts meetings meeting_contacts|hubspot/deals contacts stages|hubspot/meetings contacts")]
    public void Folder_IsOneExport(string system, string expected)
    {
        var complete = Propose(SharedData.At($"exports/{system}")).Sources.Where(source => source.IsComplete);

        Assert.Equal(expected, string.Join('|', complete.Select(source => string.Join(' ', source.Preset!.Lookups.Select(lookup => lookup.Name).Prepend(source.Preset.Preset.Name))).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("""{"sender_id": "s1", "event": "user", "timestamp": 1772445600.5, "text": "hi", "parse_data": {"intent": {"name": "greet"}}}""", "rasa/events")]
    [InlineData("""{"id": 1, "sender_id": "s1", "type_name": "user", "timestamp": 1772445600.5, "data": "{\"event\": \"user\", \"timestamp\": 1772445600.5}"}""", "rasa/events")]
    [InlineData("""{"event": "Chat Opened", "properties": {"time": 1772445600, "distinct_id": "v1", "$insert_id": "a"}}""", "mixpanel/events")]
    [InlineData("""{"id": "c1", "created_at": 1772445600, "updated_at": 1772445601, "source": {"type": "conversation", "author": {"type": "lead", "id": "v1"}, "body": "hi"}, "conversation_parts": {"conversation_parts": []}, "ai_agent": {"rating": 5}}""", "intercom/conversations intercom/ratings")]
    [InlineData("""{"id": 1, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:05:00Z", "status": "new", "requester_id": 9, "via": {"channel": "web"}}""", "zendesk/tickets")]
    [InlineData("""{"id": "1", "properties": {"createdate": "2026-03-02T10:00:00Z", "email": "a@acme.example"}}""", "hubspot/contacts")]
    [InlineData("""{"id": "1", "properties": {"dealname": "A", "amount": "1", "closedate": "2026-03-02T10:00:00Z"}}""", "hubspot/deals")]
    [InlineData("""{"id": "1", "properties": {"hs_meeting_start_time": "2026-03-02T10:00:00Z"}}""", "hubspot/meetings")]
    public void ObjectOfAnInterface_IsRecognised(string line, string presets)
    {
        var file = Path.Combine(folder.Path, "data.jsonl");
        File.WriteAllText(file, line);

        Assert.Equal(presets, Recognised(file));
    }

    private ProjectProposal Propose(string path) => ProjectProposer.Propose(Path.Combine(folder.Path, "project"), [path]);

    /// <summary>The presets that are proposed, of a project that is written and read again without an error.</summary>
    private string Recognised(string path)
    {
        var proposal = Propose(path);
        var project = Directory.CreateDirectory(Path.Combine(folder.Path, "project")).FullName;
        File.WriteAllText(Path.Combine(project, "chatbotsql.yml"), proposal.Text);
        Compiler.Load(project, InputPolicy.Required, new DiagnosticBag());
        return string.Join(' ', proposal.Sources.Select(source => source.Preset?.Preset.Name ?? "none"));
    }
}
