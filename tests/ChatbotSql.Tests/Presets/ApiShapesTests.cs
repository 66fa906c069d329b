namespace ChatbotSql.Tests.Presets;

/// <summary>Presets on what the systems' own interfaces give, nested and in made-up values, against what stands in them.</summary>
public sealed class ApiShapesTests
{
    /// <summary>The second line repeats the first, with other properties; the third is of another day. 1772445600 is 10:00 of 2026-03-02.</summary>
    [Fact]
    public void Mixpanel_Events()
    {
        using var project = new PresetProject("  - {name: site, preset: mixpanel/events, files: data.jsonl, timezone: America/New_York, event_names: {page_view: [$mp_web_page_view]}}\n");
        project.Write("data.jsonl", """
            {"event": "$mp_web_page_view", "properties": {"time": 1772445600, "distinct_id": "v1", "$insert_id": "a", "$current_url": "https://acme.example/pricing?x=1", "utm_source": "news"}}
            {"event": "$mp_web_page_view", "properties": {"time": 1772445600, "distinct_id": "v1", "$insert_id": "a", "mp_processing_time_ms": 5}}
            {"event": "$mp_web_page_view", "properties": {"time": 1772532000, "distinct_id": "v1", "$insert_id": "a", "$current_url": "https://acme.example"}}
            {"event": "Chat Opened", "properties": {"time": 1772445660, "distinct_id": "v2", "$insert_id": "b", "conversation_id": 77}}
            """);

        Assert.Equal(
            [
                "page_view|2026-03-02 15:00:00|v1|-|/pricing|news",
                "Chat Opened|2026-03-02 15:01:00|v2|77|-|-",
                "page_view|2026-03-03 15:00:00|v1|-|-|-",
            ],
            project.Rows("SELECT event_name, occurred_at, visitor_id, conversation_id, page, source FROM events ORDER BY occurred_at"));
    }

    /// <summary>Events without an id of their own are all different.</summary>
    [Fact]
    public void Mixpanel_EventsWithoutAnId()
    {
        using var project = new PresetProject("  - {name: site, preset: mixpanel/events, files: data.jsonl, timezone: UTC}\n");
        project.Write("data.jsonl", """
            {"event": "seen", "properties": {"time": 1772445600, "distinct_id": "v1"}}
            {"event": "seen", "properties": {"time": 1772445601, "distinct_id": "v1"}}
            """);

        Assert.Equal(["2"], project.Rows("SELECT count(*) FROM events"));
    }

    /// <summary>Exported while they were there, and again when they were gone; the others are of their last state.</summary>
    [Fact]
    public void WhatWasDeletedLater_IsLeftOut()
    {
        using var project = new PresetProject("""
              - {name: desk, preset: zendesk/tickets, files: tickets.jsonl}
              - {name: contacts, preset: hubspot/contacts, files: contacts.jsonl}
              - {name: deals, preset: hubspot/deals, files: deals.jsonl}

            """);
        project.Write("tickets.jsonl", """
            {"id": 1, "requester_id": 7, "status": "open", "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:00:00Z", "via": {"channel": "web"}}
            {"id": 1, "requester_id": 7, "status": "deleted", "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-04T10:00:00Z", "via": {"channel": "web"}}
            {"id": 2, "requester_id": 7, "status": "open", "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:00:00Z", "via": {"channel": "web"}}
            {"id": 3, "requester_id": 7, "status": "solved", "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:00:00Z", "via": {"channel": "web"}}
            {"id": 3, "requester_id": 7, "status": "deleted", "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:00:00Z", "via": {"channel": "web"}}
            """);
        project.Write("contacts.jsonl", """
            {"id": "1", "properties": {"email": "a@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00Z", "archived": false}
            {"id": "1", "properties": {"email": "a@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-05T10:00:00Z", "archived": true}
            {"id": "2", "properties": {"email": "b@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00Z", "archived": false}
            {"id": "3", "properties": {"email": "c@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00Z", "archived": false}
            {"id": "3", "properties": {"email": "c@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00.5Z", "archived": true}
            {"id": "4", "properties": {"email": "d@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "archived": false}
            {"id": "4", "properties": {"email": "d@acme.example", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00Z", "archived": true}
            """);
        project.Write("deals.jsonl", """
            {"id": "1", "properties": {"dealname": "x", "amount": "500", "dealstage": "open", "closedate": "", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-02T10:00:00Z", "archived": false, "associations": {"contacts": {"results": [{"id": "10401"}, {"id": "951"}]}}}
            {"id": "1", "properties": {"dealname": "x", "amount": "1500", "dealstage": "closedwon", "closedate": "2026-03-06T10:00:00Z", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-06T10:00:00Z", "archived": false, "associations": {"contacts": {"results": [{"id": "10401"}, {"id": "951"}]}}}
            {"id": "2", "properties": {"dealname": "y", "amount": "70", "dealstage": "closedwon", "closedate": "2026-03-03T10:00:00Z", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-03T10:00:00Z", "archived": false}
            {"id": "2", "properties": {"dealname": "y", "amount": "70", "dealstage": "closedwon", "closedate": "2026-03-03T10:00:00Z", "createdate": "2026-03-02T10:00:00Z"}, "updatedAt": "2026-03-07T10:00:00Z", "archived": true}
            {"id": "3", "properties": {"dealname": "z", "amount": "9", "dealstage": "open", "closedate": "", "createdate": "2026-03-04T10:00:00Z"}, "updatedAt": "2026-03-04T10:00:00Z", "archived": false}
            """);

        Assert.Equal(["2"], project.Rows("SELECT ticket_id FROM tickets"));
        Assert.Equal(["2"], project.Rows("SELECT lead_id FROM leads"));
        Assert.Equal(["1|951|won|1500|2026-03-06", "3|-|open|9|2026-03-04"], project.Rows("SELECT revenue_id, lead_id, status, CAST(amount AS INTEGER), CAST(occurred_on AS VARCHAR) FROM revenue ORDER BY ALL"));
    }

    /// <summary>
    /// The AI agent resolves c1, of which an older copy is left out; it hands c2 over, where a teammate writes; c3 is begun
    /// by a teammate. Both ratings of c1 count, the agent's with the time of the conversation's last change.
    /// </summary>
    [Fact]
    public void Intercom_ConversationsAndRatings()
    {
        using var project = new PresetProject("""
              - {name: chats, preset: intercom/conversations, files: data.jsonl}
              - {name: ratings, preset: intercom/ratings, files: data.jsonl}

            """);
        project.Write("data.jsonl", """
            {"id": "c1", "created_at": 1772445600, "updated_at": 1772445601, "source": {"type": "conversation", "author": {"type": "lead", "id": "v1"}, "body": "hi"}, "ai_agent": null}
            {"id": "c1", "created_at": 1772445600, "updated_at": 1772445900, "source": {"type": "conversation", "author": {"type": "lead", "id": "v1"}, "body": "hi", "url": "https://acme.example/help#top"}, "conversation_parts": {"type": "list", "conversation_parts": [{"id": "p1", "part_type": "comment", "author": {"type": "bot"}, "body": "It is in your account", "created_at": 1772445605}, {"id": "p2", "part_type": "close", "author": {"type": "bot"}, "body": null, "created_at": 1772445700}]}, "statistics": {"last_close_at": 1772445700}, "ai_agent_participated": true, "ai_agent": {"resolution_state": "confirmed_resolution", "rating": 5, "rating_remark": "quick"}, "conversation_rating": {"rating": 2, "created_at": 1772445800}}
            {"id": "c2", "created_at": 1772445600, "updated_at": 1772446000, "source": {"type": "email", "author": {"type": "user", "id": "v2"}, "body": "help"}, "conversation_parts": {"type": "list", "conversation_parts": [{"id": "p3", "part_type": "comment", "author": {"type": "bot"}, "body": "Hm", "created_at": 1772445604}, {"id": "p4", "part_type": "note", "author": {"type": "admin"}, "body": "VIP", "created_at": 1772445610}, {"id": "p5", "part_type": "comment", "author": {"type": "admin"}, "body": "Ada here", "created_at": 1772445660}]}, "statistics": {"first_assignment_at": 1772445620}, "ai_agent": {"resolution_state": "routed_to_team", "rating": null}, "conversation_rating": null}
            {"id": "c3", "created_at": 1772445600, "updated_at": 1772445600, "source": {"type": "conversation", "author": {"type": "admin", "id": "t1", "email": "ada@acme.example"}, "body": "news"}, "contacts": {"type": "contact.list", "contacts": [{"type": "contact", "id": "v3"}]}}
            """);

        Assert.Equal(
            [
                "0|c1|user_message|-", "5|c1|bot_message|-", "100|c1|conversation_closed|-", "100|c1|conversation_resolved|-", "200|c1|csat_submitted|2", "300|c1|csat_submitted|5",
                "0|c2|user_message|-", "4|c2|bot_message|-", "20|c2|bot_handoff_human|-", "60|c2|agent_message|-",
                "0|c3|agent_message|-",
            ],
            project.Rows("SELECT epoch(occurred_at) - 1772445600, conversation_id, event_name, score FROM events ORDER BY conversation_id, occurred_at, event_name"));
        Assert.Equal(
            ["c1|v1|conversation|/help|true|true|false|5|true", "c2|v2|email|-|true|false|true|-|-", "c3|v3|conversation|-|false|false|true|-|-"],
            project.Rows("SELECT conversation_id, visitor_id, channel, page, is_bot_handled, is_resolved, is_handed_off, csat_score, csat_positive FROM conversations ORDER BY conversation_id"));
    }

    /// <summary>What a connector's history tells of the AI agent: resolved, handed over, nothing; and a rating.</summary>
    [Fact]
    public void Intercom_Flat_WithTheAiAgent()
    {
        using var project = new PresetProject("""
              - {name: chats, preset: intercom/conversations-flat, files: data.csv}
              - {name: ratings, preset: intercom/ratings-flat, files: data.csv}

            """);
        project.Write("data.csv", """
            id,updated_at,created_at,source_author_type,source_author_id,source_type,source_delivered_as,state,conversation_rating_value,conversation_rating_created_at,ai_agent_resolution_state,_fivetran_active
            1,2026-03-02 10:30:00,2026-03-02 10:00:00,user,v1,conversation,customer_initiated,closed,4,2026-03-02 11:00:00,assumed_resolution,true
            1,2026-03-02 10:10:00,2026-03-02 10:00:00,user,v1,conversation,customer_initiated,open,,,routed_to_team,false
            2,2026-03-02 10:40:00,2026-03-02 10:00:00,lead,v2,conversation,customer_initiated,open,,,escalated,true
            3,2026-03-02 10:50:00,2026-03-02 10:00:00,user,v3,conversation,customer_initiated,open,,,,true
            """);

        Assert.Equal(
            ["1|true|false|4|true", "2|false|true|-|-", "3|false|false|-|-"],
            project.Rows("SELECT conversation_id, is_resolved, is_handed_off, csat_score, csat_positive FROM conversations ORDER BY conversation_id"));
    }

    /// <summary>Ticket 1 has two rows; 2 was rated twice, the newer answer by the ratings of the API; 3 was only asked; 4 has its own.</summary>
    [Fact]
    public void Zendesk_TicketsAndRatings()
    {
        using var project = new PresetProject("  - {name: desk, preset: zendesk/tickets, files: data.jsonl, lookups: {ratings: ratings.csv}, columns: {conversation_id: external_id}}\n");
        project.Write("data.jsonl", """
            {"id": 1, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:05:00Z", "status": "new", "requester_id": 9, "external_id": "c1", "via": {"channel": "web"}, "satisfaction_rating": {"score": "unoffered"}}
            {"id": 1, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T12:00:00Z", "status": "solved", "requester_id": 9, "external_id": "c1", "via": {"channel": "web"}, "satisfaction_rating": {"score": "unoffered"}}
            {"id": 2, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T11:00:00Z", "status": "closed", "requester_id": 9, "external_id": null, "via": {"channel": "email"}, "satisfaction_rating": {"score": "good"}}
            {"id": 3, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T11:00:00Z", "status": "open", "requester_id": 9, "external_id": null, "via": {"channel": "email"}, "satisfaction_rating": {"score": "offered"}}
            {"id": 4, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T11:00:00Z", "status": "closed", "requester_id": 9, "external_id": null, "via": {"channel": "chat"}, "satisfaction_rating": {"score": "good"}}
            {"id": 5, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T11:00:00Z", "status": "deleted", "requester_id": 9, "external_id": null, "via": {"channel": "chat"}, "satisfaction_rating": null}
            """);
        project.Write("ratings.csv", """
            id,ticket_id,score,created_at,updated_at
            71,2,good,2026-03-02 12:00:00,2026-03-02 12:00:00
            72,2,bad,2026-03-03 12:00:00,2026-03-03 12:00:00
            73,3,offered,2026-03-03 12:00:00,2026-03-03 12:00:00
            """);

        Assert.Equal(["desk|6|0|1|4"], project.Reconciliation());
        Assert.Equal(
            [
                "1|c1|web|2026-03-02 12:00:00|-|-",
                "2|-|email|2026-03-02 11:00:00|0|false",
                "3|-|email|-|-|-",
                "4|-|chat|2026-03-02 11:00:00|1|true",
            ],
            project.Rows("SELECT ticket_id, conversation_id, channel, solved_at, csat_score, csat_positive FROM tickets ORDER BY ticket_id"));
    }

    /// <summary>
    /// Contact 3 was merged into 1; 4 is archived. 1 met twice, the second time in fact, and became an SQL. Of the deals one is
    /// won by HubSpot's word, one lost by its stage, one open; a cancelled meeting is no touch.
    /// </summary>
    [Fact]
    public void HubSpot_ContactsDealsAndMeetings()
    {
        using var project = new PresetProject("""
              - {name: contacts, preset: hubspot/contacts, files: contacts.jsonl, lookups: {meetings: met.csv, meeting_contacts: met_with.csv}}
              - {name: deals, preset: hubspot/deals, files: deals.jsonl}
              - {name: meetings, preset: hubspot/meetings, files: met.csv, lookups: {contacts: met_with.csv}}

            """);
        project.Write("contacts.jsonl", """
            {"id": "1", "archived": false, "properties": {"createdate": "2026-03-02T10:00:00Z", "email": "a@acme.example", "hs_object_source": "CONVERSATIONS", "hs_merged_object_ids": "3;9", "hs_lifecyclestage_salesqualifiedlead_date": "2026-03-05T10:00:00Z"}}
            {"id": "2", "archived": false, "properties": {"createdate": "2026-03-03T10:00:00Z", "email": "b@acme.example", "hs_object_source": "FORM", "hs_analytics_source": "ORGANIC_SEARCH"}}
            {"id": "3", "archived": false, "properties": {"createdate": "2026-03-01T10:00:00Z", "email": "a2@acme.example"}}
            {"id": "4", "archived": true, "properties": {"createdate": "2026-03-01T10:00:00Z"}}
            """);
        project.Write("deals.jsonl", """
            {"id": "10", "archived": false, "properties": {"dealname": "A", "amount": "1000.5", "closedate": "2026-03-10T00:00:00Z", "createdate": "2026-03-04T00:00:00Z", "dealstage": "77", "hs_is_closed_won": "true", "hs_is_closed": "true"}, "associations": {"contacts": {"results": [{"id": "2", "type": "deal_to_contact"}, {"id": "1", "type": "deal_to_contact"}]}}}
            {"id": "11", "archived": false, "properties": {"dealname": "B", "amount": "5", "closedate": "2026-03-11T00:00:00Z", "createdate": "2026-03-04T00:00:00Z", "dealstage": "closedlost"}}
            {"id": "12", "archived": false, "properties": {"dealname": "C", "amount": null, "closedate": null, "createdate": "2026-03-04T00:00:00Z", "dealstage": "appointmentscheduled"}}
            """);
        project.Write("met.csv", """
            engagement_id,start_time,meeting_outcome
            20,2026-03-04 09:00:00,CANCELED
            21,2026-03-05 09:00:00,COMPLETED
            """);
        project.Write("met_with.csv", "contact_id,engagement_id\n1,20\n1,21\n2,21\n");

        Assert.Equal(
            ["1|2026-03-02 10:00:00|chatbot|-|2026-03-05 10:00:00|2026-03-05 09:00:00|2026-03-05 09:00:00|true", "2|2026-03-03 10:00:00|form|organic_search|-|2026-03-05 09:00:00|2026-03-05 09:00:00|false"],
            project.Rows("SELECT lead_id, captured_at, origin, source, sql_at, meeting_at, meeting_held_at, is_qualified_meeting FROM leads ORDER BY lead_id"));
        Assert.Equal(
            ["10|1|2026-03-10 00:00:00|won|1000.5|true|false", "11|-|2026-03-11 00:00:00|lost|5|false|false", "12|-|2026-03-04 00:00:00|open|-|false|true"],
            project.Rows("SELECT revenue_id, lead_id, occurred_at, status, amount, is_counted, is_open FROM revenue ORDER BY revenue_id"));
        Assert.Equal(["21/1|1|sales", "21/2|2|sales"], project.Rows("SELECT touch_id, lead_id, kind FROM touches WHERE kind = 'sales' ORDER BY touch_id"));
    }

    /// <summary>Of a stage that HubSpot numbers, nothing but the file of stages knows that it is a won one.</summary>
    [Theory]
    [InlineData("", "1|open|false", "2|won|true")]
    [InlineData(", lookups: {stages: stages.csv}", "1|won|true", "2|won|true")]
    public void HubSpot_StagesOfTheCompany(string lookups, params string[] expected)
    {
        using var project = new PresetProject($"  - {{name: deals, preset: hubspot/deals, files: deals.csv{lookups}}}\n");
        project.Write("deals.csv", """
            deal_id,property_dealname,property_amount,property_closedate,property_dealstage
            1,A,900,2026-06-03 10:00:00,1234567
            2,B,10,2026-06-03 10:00:00,closedwon
            """);
        project.Write("stages.csv", "stage_id,closed_won,is_closed\n1234567,true,true\n");

        Assert.Equal(expected, project.Rows("SELECT revenue_id, status, is_counted FROM revenue ORDER BY revenue_id"));
    }
}
