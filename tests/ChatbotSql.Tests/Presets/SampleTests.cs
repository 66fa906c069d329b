namespace ChatbotSql.Tests.Presets;

/// <summary>Each preset on a real export, against numbers counted by hand in the raw file; how is said beside each.</summary>
public sealed class SampleTests
{
    /// <summary>Seven events, of which three are action_listen: two of the user, and two utter_ actions without a bot event.</summary>
    /// <remarks>The first in the list is the last but two in time. greet is small talk; 1517821726.200036 is 09:08:46 of 2018-02-05.</remarks>
    [FactWhereSharedData]
    public void Rasa_Events()
    {
        using var project = Sample("rasa/events", "rasa/tracker_moodbot.json");

        Assert.Equal(["sample|1|0|0|4"], project.Reconciliation());
        Assert.Equal(
            [
                "user_message|2018-02-05 09:08:46.200036|mysender|-",
                "bot_message|2018-02-05 09:08:46.200373|mysender|-",
                "user_message|2018-02-05 09:08:46.209836|mysender|mood_great",
                "bot_message|2018-02-05 09:08:46.209908|mysender|-",
            ],
            project.Rows("SELECT event_name, occurred_at, conversation_id, intent FROM events ORDER BY occurred_at"));
        Assert.Equal(["mood_great|2|2|0"], project.Rows("SELECT intent, user_messages, bot_messages, fallback_turns FROM conversations"));
    }

    /// <summary>Eight lines, of which four repeat others in time, client and parameters; times are text, and microseconds of 2021-04-06 06:49:50.</summary>
    [FactWhereSharedData]
    public void Ga4_Events()
    {
        using var project = Sample("ga4/events", "ga4/velir_unit_test_events.jsonl");

        Assert.Equal(["sample|8|0|0|4"], project.Reconciliation());
        Assert.Equal(["2021-04-06 06:49:50.431476|2", "2021-04-06 06:49:50.431477|2"], project.Rows("SELECT occurred_at, count(*) FROM events GROUP BY ALL ORDER BY ALL"));
        Assert.Equal(
            ["first_visit|1166526666.1617691776|web|/blog/2016/08/25/behavior-driven-testing-drupal-8|(direct)|en-us"],
            project.Rows("SELECT event_name, visitor_id, channel, page, source, locale FROM events WHERE page IS NOT NULL"));
    }

    /// <summary>Six rows of four user_pseudo_ids; param_session_engaged stands twice. param_source is source1 in three, source2 in one, else empty.</summary>
    [FactWhereSharedData]
    public void Ga4_EventsFlat()
    {
        using var project = Sample("ga4/events-flat", "ga4/event_data.csv");

        Assert.Equal(["sample|6|0|0|6"], project.Reconciliation());
        Assert.Equal(["4|2024-09-10 12:35:00|2024-09-10 13:15:00"], project.Rows("SELECT count(DISTINCT visitor_id), min(occurred_at), max(occurred_at) FROM events"));
        Assert.Equal(["source1|3", "source2|1", "-|2"], project.Rows("SELECT source, count(*) FROM events GROUP BY ALL ORDER BY ALL"));
        Assert.Equal(["app|3", "web|3"], project.Rows("SELECT channel, count(*) FROM events GROUP BY ALL ORDER BY ALL"));
    }

    /// <summary>Five rows; the second and third have one insert_id, but not one day. The clock of the file is the project's: 10:16:46 of August in Los Angeles is 17:16:46 UTC.</summary>
    [TheoryWhereSharedData]
    [InlineData("UTC", "10:16:46")]
    [InlineData("America/Los_Angeles", "17:16:46")]
    public void Mixpanel_EventsFlat(string zone, string first)
    {
        using var project = Sample("mixpanel/events-flat", "mixpanel/event.csv", $", timezone: {zone}");

        Assert.Equal(["sample|5|0|0|5"], project.Reconciliation());
        Assert.Equal([$"plays|2020-08-01 {first}|9e308c27-42ab-57af-beef-555708cde092"], project.Rows("SELECT event_name, occurred_at, visitor_id FROM events ORDER BY occurred_at LIMIT 1"));
        Assert.Equal(["3"], project.Rows("SELECT count(DISTINCT visitor_id) FROM events"));
    }

    /// <summary>Nine rows of two conversations, one active each, both begun by one user.</summary>
    [FactWhereSharedData]
    public void Intercom_ConversationsFlat()
    {
        using var project = Sample("intercom/conversations-flat", "intercom/conversation_history_data.csv");

        Assert.Equal(["sample|9|7|0|2"], project.Reconciliation());
        Assert.Equal(
            [
                "user_message|2020-10-28 23:59:37|156643300001311|5f7295ca37f0d717d37dfddb|conversation",
                "user_message|2020-11-04 03:12:03|156643300001372|5f7295ca37f0d717d37dfddb|conversation",
            ],
            project.Rows("SELECT event_name, occurred_at, conversation_id, visitor_id, channel FROM events ORDER BY occurred_at"));
    }

    /// <summary>Nine rows, all active: a note, and eight that close a conversation without a word.</summary>
    [FactWhereSharedData]
    public void Intercom_PartsFlat()
    {
        using var project = Sample("intercom/parts-flat", "intercom/conversation_part_history_data.csv");

        Assert.Equal(["sample|9|0|1|8"], project.Reconciliation());
        Assert.Equal(["11|2", "12|1", "13|1", "27|1", "5|3"], project.Rows("SELECT conversation_id, count(*) FROM events WHERE event_name = 'conversation_closed' GROUP BY ALL ORDER BY ALL"));
    }

    /// <summary>No conversation of the file has been rated.</summary>
    [FactWhereSharedData]
    public void Intercom_RatingsFlat()
    {
        using var project = Sample("intercom/ratings-flat", "intercom/conversation_history_data.csv");

        Assert.Equal(["sample|9|7|2|0"], project.Reconciliation());
    }

    /// <summary>Ten tickets, two of them deleted; seven are closed and one is solved. The history holds one of the eight, 11071, solved on 2020-11-14.</summary>
    [TheoryWhereSharedData]
    [InlineData("", "2020-11-15 11:01:27")]
    [InlineData("history: ticket_field_history_data.csv", "2020-11-14 11:01:27")]
    public void Zendesk_Tickets(string lookup, string solved)
    {
        using var project = Sample("zendesk/tickets", "zendesk/ticket_data.csv", lookup.Length == 0 ? "" : $", lookups: {{{lookup.Replace(": ", $": {SharedData.At("exports/zendesk/")}", StringComparison.Ordinal)}}}");

        Assert.Equal(["sample|10|0|2|8"], project.Reconciliation());
        Assert.Equal(["8|8|2020-02-13 21:43:58|2020-12-22 00:19:23"], project.Rows("SELECT count(*), count(solved_at), min(opened_at), max(opened_at) FROM tickets"));
        Assert.Equal([$"2020-08-28 18:06:36|{solved}|human|email|-"], project.Rows("SELECT opened_at, solved_at, handled_by, channel, csat_score FROM tickets WHERE ticket_id = '11071'"));
    }

    /// <summary>Twenty-two contacts, of which the first names three others as merged into it. None has met anybody: engagement_contact is of a call.</summary>
    [FactWhereSharedData]
    public void HubSpot_Contacts()
    {
        using var project = Sample(
            "hubspot/contacts", "hubspot/contact_data.csv", $", lookups: {{meetings: {At("engagement_meeting_data.csv")}, meeting_contacts: {At("engagement_contact_data.csv")}}}");

        Assert.Equal(["sample|22|0|3|19"], project.Reconciliation());
        Assert.Equal(["19|2020-05-22 16:46:41|2021-04-02 01:12:17|0"], project.Rows("SELECT count(DISTINCT person_id), min(captured_at), max(captured_at), count(meeting_at) FROM leads"));
    }

    /// <summary>Forty-four deals without a stage, an amount or a close date, so that they are open and stand where they were created; deal_contact is of others.</summary>
    [FactWhereSharedData]
    public void HubSpot_Deals()
    {
        using var project = Sample("hubspot/deals", "hubspot/deal_data.csv", $", lookups: {{contacts: {At("deal_contact_data.csv")}, stages: {At("deal_pipeline_stage_data.csv")}}}");

        Assert.Equal(["sample|44|0|0|44"], project.Reconciliation());
        Assert.Equal(
            ["44|0|0|2019-10-07 20:36:05|2021-01-15 23:14:50"],
            project.Rows("SELECT count_if(is_open), count_if(is_counted), count(lead_id), min(occurred_at), max(occurred_at) FROM revenue"));
    }

    /// <summary>A hundred meetings, seven of which HubSpot has at the seventies' beginning.</summary>
    [FactWhereSharedData]
    public void HubSpot_Meetings()
    {
        using var project = Sample("hubspot/meetings", "hubspot/engagement_meeting_data.csv", $", lookups: {{contacts: {At("engagement_contact_data.csv")}}}");

        Assert.Equal(["sample|100|0|0|100"], project.Reconciliation());
        Assert.Equal(
            ["100|7|2018-06-12 20:00:00|2020-07-01 14:00:00"],
            project.Rows("SELECT count_if(kind = 'sales'), count_if(occurred_at < '1971-01-01'), min(occurred_at) FILTER (occurred_at > '1971-01-01'), max(occurred_at) FROM touches"));
    }

    private static string At(string file) => SharedData.At($"exports/hubspot/{file}");

    private static PresetProject Sample(string preset, string file, string more = "") =>
        new($"  - {{name: sample, preset: {preset}, files: {SharedData.At($"exports/{file}")}{more}}}\n");
}
