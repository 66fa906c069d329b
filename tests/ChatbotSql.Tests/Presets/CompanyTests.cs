namespace ChatbotSql.Tests.Presets;

/// <summary>Four systems of one made-up company in one project, tied together by the ids that they share.</summary>
/// <remarks>
/// Rasa knows the visitor of GA4 by the metadata that the widget sends; a Zendesk ticket has the conversation in external_id;
/// a HubSpot contact has the visitor and the conversation in properties of the company's own; deals have their contact.
/// </remarks>
public sealed class CompanyTests : IDisposable
{
    private const string Sources = """
          - name: site
            preset: ga4/events
            files: ga4.jsonl
          - name: bot
            preset: rasa/events
            files: rasa.jsonl
            columns: {visitor_id: event ->> '$.metadata.client_id'}
            event_names: {conversation_resolved: [action_confirm_solved]}
          - name: desk
            preset: zendesk/tickets
            files: tickets.csv
            columns: {conversation_id: external_id}
          - name: contacts
            preset: hubspot/contacts
            files: contacts.csv
            columns: {visitor_id: property_client_id, conversation_id: property_chat_id}
          - name: deals
            preset: hubspot/deals
            files: deals.csv
            lookups: {contacts: deal_contacts.csv}

        """;

    private readonly PresetProject project = new(Sources, "conversations: {eligible: \"intent IN ('order_status', 'returns')\"}");

    public CompanyTests()
    {
        project.Write("ga4.jsonl", string.Join('\n', Enumerable.Range(1, 8).Select(visitor => $$$"""
            {"event_name": "page_view", "event_timestamp": "{{{1772445600 + visitor}}}000000", "user_pseudo_id": "v{{{visitor}}}", "event_params": [{"key": "page_location", "value": {"string_value": "https://acme.example/{{{(visitor < 5 ? "help" : "pricing")}}}", "int_value": null}}, {"key": "source", "value": {"string_value": "{{{(visitor == 5 ? "news" : "search")}}}"}}]}
            """)));
        project.Write("rasa.jsonl", string.Join('\n',
        [
            .. Talk(1, "order_status", "action_confirm_solved"),
            .. Talk(2, "order_status", "action_confirm_solved"),
            .. Talk(3, "order_status", null),
            .. Talk(4, "returns", "action_confirm_solved"),
            .. Talk(5, "pricing", null),
            .. Talk(6, "pricing", null),
        ]));
        project.Write("tickets.csv", """
            id,created_at,updated_at,status,requester_id,external_id,via_channel
            901,2026-03-02 11:00:00,2026-03-03 09:00:00,solved,7,c2,web
            902,2026-03-02 12:00:00,2026-03-03 09:00:00,open,8,,email
            """);
        project.Write("contacts.csv", """
            id,property_email,property_createdate,property_hs_object_source,property_hs_lifecyclestage_salesqualifiedlead_date,property_client_id,property_chat_id
            501,five@example.org,2026-03-02 10:30:00,CONVERSATIONS,2026-03-03 10:00:00,v5,c5
            502,six@example.org,2026-03-02 10:31:00,CONVERSATIONS,,v6,c6
            503,seven@example.org,2026-03-02 10:32:00,FORM,2026-03-03 10:00:00,v7,
            """);
        project.Write("deals.csv", """
            deal_id,deal_pipeline_stage_id,property_dealname,property_amount,property_closedate,property_createdate
            71,closedwon,A,1000,2026-03-06 10:00:00,2026-03-03 10:00:00
            72,contractsent,B,500,2026-03-06 10:00:00,2026-03-03 10:00:00
            73,closedwon,C,300,2026-03-06 10:00:00,2026-03-03 10:00:00
            """);
        project.Write("deal_contacts.csv", "contact_id,deal_id\n501,71\n502,72\n503,73\n");
    }

    public void Dispose() => project.Dispose();

    /// <summary>Eligible are c1 to c4; c1, c2 and c4 are resolved, but people got a ticket of c2: two of four. Six of eight visitors chat.</summary>
    [Fact]
    public void Deflection_IsOfEligibleConversationsWithoutATicket()
    {
        Assert.Equal(["c1|true", "c2|false", "c3|false", "c4|true"], project.Rows("SELECT conversation_id, is_deflected FROM conversations WHERE is_eligible ORDER BY conversation_id"));
        Assert.Equal("0.5", Value("deflection_rate"));
        Assert.Equal(["2|0"], project.Rows("SELECT count_if(is_human), count_if(conversation_id NOT IN ('c2')) FROM tickets"));
        Assert.Equal("8", Value("site_visitors"));
        // Two tickets for eight visitors.
        Assert.Equal("250", Value("human_tickets_per_1000_visitors"));
    }

    /// <summary>The bot captured 501, who became an SQL, and 502, who did not; the form's lead is not its own.</summary>
    [Fact]
    public void LeadQuality_IsOfTheBotsLeads() => Assert.Equal(["2", "0.5"], [Value("bot_leads"), Value("lead_quality_rate")]);

    /// <summary>Of the deals won, 1,000 are of the person who chatted in c5 four days before; 300 of one who filled in a form. 500 are not won.</summary>
    [Fact]
    public void Revenue_IsAttributedThroughContactAndVisitor()
    {
        Assert.Equal(["1300", "1000"], [Value("total_revenue"), Value("attributed_revenue")]);
        Assert.Equal(
            ["71|c5|v5|pricing|news|/pricing|1000"],
            project.Rows("""
                SELECT credits.revenue_id, conversation_id, visitor_id, conversations.intent, visits.source, visits.landing_page, credits.amount
                FROM attributed_revenue AS credits
                INNER JOIN conversations USING (conversation_id)
                INNER JOIN visits USING (visitor_id)
                WHERE credits.is_chat AND credits.is_counted AND credits.attribution = 'last_touch_7d'
                """));
    }

    private string Value(string metric) => Assert.Single(project.Rows($"SELECT CAST(value AS DOUBLE) FROM metric_values WHERE metric = '{metric}' AND grain = 'all' AND segment = 'all'"));

    private static IEnumerable<string> Talk(int visitor, string intent, string? action)
    {
        var start = 1772445600 + (60 * visitor);
        yield return $$$"""{"sender_id": "c{{{visitor}}}", "event": "user", "timestamp": {{{start}}}, "text": "hi", "input_channel": "web", "metadata": {"client_id": "v{{{visitor}}}"}, "parse_data": {"intent": {"name": "{{{intent}}}"} } }""";
        yield return $$$"""{"sender_id": "c{{{visitor}}}", "event": "bot", "timestamp": {{{start + 1}}}, "text": "there"}""";
        if (action is not null)
        {
            yield return $$$"""{"sender_id": "c{{{visitor}}}", "event": "action", "timestamp": {{{start + 2}}}, "name": "{{{action}}}"}""";
        }
    }
}
