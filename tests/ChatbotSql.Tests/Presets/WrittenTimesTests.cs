namespace ChatbotSql.Tests.Presets;

/// <summary>Times that presets read themselves, in lookups and in rows that are exported again, against the same instants as UTC.</summary>
public sealed class WrittenTimesTests
{
    /// <summary>17:00, 18:00 and 19:00 UTC of one day, as the warehouses that unload such tables write them.</summary>
    public static TheoryData<string, string, string> Spellings => new()
    {
        { "2026-06-01 17:00:00", "2026-06-01 18:00:00", "2026-06-01 19:00:00" },
        { "2026-06-01T17:00:00Z", "2026-06-01T18:00:00Z", "2026-06-01T19:00:00Z" },
        { "2026-06-01 10:00:00-07", "2026-06-01 11:00:00-07", "2026-06-01 12:00:00-07" },
        { "2026-06-01 10:00:00.000 -0700", "2026-06-01 11:00:00.000 -0700", "2026-06-01 12:00:00.000 -0700" },
        { "2026-06-01 22:30:00 +05:30", "2026-06-01 20:00:00+0200", "2026-06-01 19:00:00 UTC" },
    };

    /// <summary>
    /// Ticket 1 was solved an hour after it was opened; its first answer was good, and its last one bad. 2 was deleted
    /// first and restored last, 3 the other way round.
    /// </summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void Zendesk(string first, string second, string third)
    {
        using var project = new PresetProject("  - {name: desk, preset: zendesk/tickets, files: ticket.csv, lookups: {history: history.csv, ratings: ratings.csv}}\n");
        project.Write("ticket.csv", $"""
            id,created_at,external_id,status,updated_at,via_channel,requester_id
            1,{first},,closed,{third},web,1
            2,{first},,deleted,{first},web,1
            2,{first},,open,{second},web,1
            3,{first},,open,{first},web,1
            3,{first},,deleted,{second},web,1
            """);
        project.Write("history.csv", $"""
            field_name,ticket_id,updated,user_id,value
            status,1,{second},,solved
            satisfaction_score,2,{second},,bad
            satisfaction_score,2,{first},,good
            """);
        project.Write("ratings.csv", $"ticket_id,score,updated_at\n1,bad,{third}\n1,good,{second}\n");

        Assert.Equal(
            ["1|2026-06-01 17:00:00|2026-06-01 18:00:00|0", "2|2026-06-01 17:00:00|-|0"],
            project.Rows("SELECT ticket_id, opened_at, solved_at, csat_score FROM tickets ORDER BY ticket_id"));
    }

    /// <summary>Contact 1 met at 19:00, and that was held; of two meetings, 2 has the first at 18:00. 3 was archived and restored, 4 only archived.</summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void HubSpot(string first, string second, string third)
    {
        using var project = new PresetProject("""
              - {name: contacts, preset: hubspot/contacts, files: contacts.csv, lookups: {meetings: met.csv, meeting_contacts: met_with.csv}}
              - {name: deals, preset: hubspot/deals, files: deals.csv}
              - {name: meetings, preset: hubspot/meetings, files: met.csv}

            """);
        project.Write("contacts.csv", $"""
            id,property_email,property_createdate,property_lastmodifieddate,_fivetran_deleted
            1,a@acme.example,{first},{first},false
            2,b@acme.example,{first},{first},false
            3,c@acme.example,{first},{first},true
            3,c@acme.example,{first},{second},false
            4,d@acme.example,{first},{first},false
            4,d@acme.example,{first},{second},true
            """);
        project.Write("deals.csv", $"""
            deal_id,property_dealname,property_amount,property_closedate,property_dealstage,property_hs_lastmodifieddate,is_deleted
            1,A,10,{third},closedwon,{first},true
            1,A,10,{third},closedwon,{second},false
            2,B,20,{third},closedwon,{first},false
            2,B,20,{third},closedwon,{second},true
            """);
        project.Write("met.csv", $"engagement_id,start_time,meeting_outcome\n20,{third},COMPLETED\n21,{second},\n22,{first},CANCELED\n");
        project.Write("met_with.csv", "contact_id,engagement_id\n1,20\n2,20\n2,21\n2,22\n");

        Assert.Equal(
            [
                "1|2026-06-01 17:00:00|2026-06-01 19:00:00|2026-06-01 19:00:00",
                "2|2026-06-01 17:00:00|2026-06-01 18:00:00|2026-06-01 19:00:00",
                "3|2026-06-01 17:00:00|-|-",
            ],
            project.Rows("SELECT lead_id, captured_at, meeting_at, meeting_held_at FROM leads ORDER BY lead_id"));
        Assert.Equal(["1|2026-06-01 19:00:00"], project.Rows("SELECT revenue_id, occurred_at FROM revenue"));
        Assert.Equal(["2026-06-01 18:00:00", "2026-06-01 19:00:00"], project.Rows("SELECT occurred_at FROM touches WHERE kind = 'sales' ORDER BY ALL"));
    }

    /// <summary>The second row repeats the first.</summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void Mixpanel(string first, string second, string third)
    {
        using var project = new PresetProject("  - {name: site, preset: mixpanel/events-flat, files: event.csv}\n");
        project.Write("event.csv", $"name,time,distinct_id,insert_id\nseen,{first},v1,a\nseen,{first},v1,a\nseen,{second},v1,b\nseen,{third},v1,c\n");

        Assert.Equal(["2026-06-01 17:00:00", "2026-06-01 18:00:00", "2026-06-01 19:00:00"], project.Rows("SELECT occurred_at FROM events ORDER BY ALL"));
    }

    /// <summary>Of Berlin, two hours before UTC in June; 02:30 of 29 March does not exist, and is 03:30.</summary>
    [Fact]
    public void WithoutAnOffset_TimesAreOfTheSourcesZone()
    {
        using var project = new PresetProject("  - {name: desk, preset: zendesk/tickets, files: ticket.csv, timezone: Europe/Berlin, lookups: {history: history.csv}}\n");
        project.Write("ticket.csv", """
            id,created_at,status,updated_at,via_channel,requester_id
            1,2026-06-01 10:00:00,solved,2026-06-05 10:00:00,web,1
            2,2026-06-01 10:00:00,solved,2026-06-05 10:00:00,web,1
            3,2026-03-28 10:00:00,solved,2026-06-05 10:00:00,web,1
            """);
        project.Write("history.csv", """
            field_name,ticket_id,updated,value
            status,1,2026-06-01 11:00:00,solved
            status,2,2026-06-01T11:00:00Z,solved
            status,3,2026-03-29 02:30:00,solved
            """);

        Assert.Equal(
            ["1|2026-06-01 08:00:00|2026-06-01 09:00:00", "2|2026-06-01 08:00:00|2026-06-01 11:00:00", "3|2026-03-28 09:00:00|2026-03-29 01:30:00"],
            project.Rows("SELECT ticket_id, opened_at, solved_at FROM tickets ORDER BY ticket_id"));
    }

    /// <summary>What a lookup has that is no time is told as of any column; an answer without a time loses to one that has.</summary>
    [Fact]
    public void WhatIsNoTimeInALookup_MakesABadRow()
    {
        using var project = new PresetProject("  - {name: desk, preset: zendesk/tickets, files: ticket.csv, lookups: {history: history.csv}}\n");
        project.Write("ticket.csv", """
            id,created_at,status,updated_at,via_channel,requester_id
            1,2026-06-01 10:00:00,solved,2026-06-05 10:00:00,web,1
            2,2026-06-01 10:00:00,solved,2026-06-05 10:00:00,web,1
            """);
        project.Write("history.csv", """
            field_name,ticket_id,updated,value
            status,1,yesterday,solved
            status,2,2026-06-01 11:00:00,solved
            satisfaction_score,2,yesterday,good
            satisfaction_score,2,2026-06-01 12:00:00,bad
            """);

        Assert.Equal(["solved_at is not a time"], project.Rows("SELECT reason FROM meta.rejected_rows"));
        Assert.Equal(["2|2026-06-01 11:00:00|0"], project.Rows("SELECT ticket_id, solved_at, csat_score FROM tickets"));
    }
}
