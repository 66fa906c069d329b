namespace ChatbotSql.Tests.Run.Facts;

/// <summary>What is made of few rows, each looked at by hand.</summary>
public sealed class FactRowsTests
{
    private const string Log = """
        sources:
          - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, ticket_id: ticket, intent: intent}}

        """;

    private const string LogHeader = "name,happened,chat,visitor,ticket,intent\n";

    [Fact]
    public void ATicket_IsOfTheConversationThatNamedItFirst()
    {
        using var project = new WrittenProject(
            Log + "  - {name: desk, feeds: tickets, files: desk.csv, timezone: UTC, columns: {ticket_id: id, opened_at: opened}}\n",
            ("log.csv", LogHeader + "user_message,2026-03-09 10:00:00,a1,v1,T1,status\nuser_message,2026-03-02 10:00:00,z1,v1,T1,refund\n"),
            ("desk.csv", "id,opened\nT1,2026-03-02 10:05:00\n"));
        project.Build();

        Assert.Equal(["T1|z1|refund"], project.Rows("SELECT ticket_id, conversation_id, intent FROM tickets"));
    }

    [Fact]
    public void AMeeting_IsOfTheSameWeekFromTheCaptureOn()
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: crm, feeds: leads, files: crm.csv, timezone: UTC, columns: {lead_id: id, captured_at: captured, origin: origin, meeting_at: meeting, meeting_qualified: qualified}}\n",
            ("crm.csv", """
                id,captured,origin,meeting,qualified
                at once,2026-03-02 10:00:00,chatbot,2026-03-02 10:00:00,true
                last moment,2026-03-02 10:00:00,chatbot,2026-03-09 10:00:00,true
                too late,2026-03-02 10:00:00,chatbot,2026-03-09 10:00:01,true
                long before,2026-03-02 10:00:00,chatbot,2025-11-20 10:00:00,true

                """));
        project.Build();

        Assert.Equal(["at once", "last moment"], project.Rows("SELECT lead_id FROM leads WHERE is_same_week_meeting ORDER BY ALL"));
    }

    /// <summary>Whatever became of the lead.</summary>
    [Fact]
    public void AMeeting_IsQualified_WhereTheCrmCallsItSo()
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: crm, feeds: leads, files: crm.csv, timezone: UTC, columns: {lead_id: id, captured_at: captured, origin: origin, sql_at: sql, meeting_at: meeting, meeting_qualified: qualified}}\n",
            ("crm.csv", """
                id,captured,origin,sql,meeting,qualified
                not yet sold to,2026-03-02 10:00:00,chatbot,,2026-03-03 10:00:00,true
                sold to,2026-03-02 10:00:00,chatbot,2026-03-02 12:00:00,2026-03-03 10:00:00,false

                """));
        project.Build();

        Assert.Equal(["not yet sold to|false|true", "sold to|true|false"], project.Rows("SELECT lead_id, is_qualified, is_qualified_meeting FROM leads ORDER BY ALL"));
        Assert.Equal(
            ["The CRM calls its meeting qualified, whether or not the lead itself is."],
            project.Rows("SELECT comment FROM duckdb_columns() WHERE table_name = 'leads' AND column_name = 'is_qualified_meeting'"));
    }

    /// <summary>A salesperson chats as well.</summary>
    [Fact]
    public void ATouchThatIsCalledChat_IsNotTheBots()
    {
        using var project = new WrittenProject(
            Log + """
              - {name: sales, feeds: touches, files: sales.csv, timezone: UTC, columns: {touch_id: id, occurred_at: happened, visitor_id: visitor, kind: kind}}
              - {name: shop, feeds: revenue, files: shop.csv, timezone: UTC, counts: "true", columns: {revenue_id: id, occurred_at: ordered, visitor_id: visitor, amount: total}}

            """,
            ("log.csv", LogHeader + "user_message,2026-03-02 10:00:00,c1,v1,,\n"),
            ("sales.csv", "id,happened,visitor,kind\nt1,2026-03-02 10:00:00,v2,chat\n"),
            ("shop.csv", "id,ordered,visitor,total\no1,2026-03-03 10:00:00,v1,100\no2,2026-03-03 10:00:00,v2,1000\n"));
        project.Build();

        Assert.Equal(["100", "100"], project.Rows("SELECT value FROM metric_values WHERE metric IN ('attributed_revenue', 'influenced_revenue') AND grain = 'all' AND segment = 'all'"));
    }

    /// <summary>By hand: 100 + 50 - 100 + 1000. The refund is of the shop's order, which is the first of that id.</summary>
    [Fact]
    public void IdsThatTwoSourcesUse_MakeNoFurtherRows_AndAreTold()
    {
        using var project = new WrittenProject(
            """
            sources:
              - {name: shop, feeds: revenue, files: shop.csv, timezone: UTC, counts: "true", columns: {revenue_id: id, occurred_at: ordered, amount: total, refund_of: refund_of}}
              - {name: crm, feeds: revenue, files: crm.csv, timezone: UTC, counts: "true", columns: {revenue_id: id, occurred_at: won, amount: worth}}

            """,
            ("shop.csv", "id,ordered,total,refund_of\n1,2026-03-02 12:00:00,100,\n2,2026-03-02 13:00:00,50,\n3,2026-03-03 12:00:00,100,1\n"),
            ("crm.csv", "id,won,worth\n1,2026-03-03 09:00:00,1000\n"));
        var said = project.Build().Warnings.Select(warning => warning.Code);

        Assert.Contains("CSQL221", said);
        Assert.Equal(["4|1050"], project.Rows("SELECT count(*), sum(amount) FROM revenue"));
    }

    /// <summary>Ids that are told apart would make the double count of one export permanent.</summary>
    [Theory]
    [InlineData("preset: zendesk/tickets", "preset: zendesk/tickets", "2026-03-05T12:00:00Z", true)]
    [InlineData("feeds: tickets, columns: {ticket_id: id, opened_at: created_at}", "feeds: tickets, columns: {ticket_id: id, opened_at: created_at}", "2026-03-02T12:00:00Z", true)]
    [InlineData("feeds: tickets, columns: {ticket_id: id, opened_at: created_at}", "feeds: tickets, columns: {ticket_id: id, opened_at: created_at}", "2026-03-05T12:00:00Z", false)]
    public void IdsOfOneExportInTwoSources_AreToBePutIntoOne(string one, string other, string created, bool isOne)
    {
        const string header = "id,created_at,updated_at,status,requester_id,via_channel\n";
        using var project = new WrittenProject(
            $"sources:\n  - {{name: may, files: may.csv, {one}}}\n  - {{name: june, files: june.csv, {other}}}\n",
            ("may.csv", $"{header}1,2026-03-02T12:00:00Z,2026-03-02T12:00:00Z,new,7,web\n"),
            ("june.csv", $"{header}1,{created},2026-03-06T12:00:00Z,solved,7,web\n"));

        var help = Assert.Single(project.Build().Warnings, warning => warning.Code == "CSQL221").Help;

        Assert.Equal(isOne, help!.Contains("put the files into one source", StringComparison.Ordinal));
        Assert.Equal(!isOne, help.Contains("tell them apart", StringComparison.Ordinal));
    }

    [Fact]
    public void ARefundOfAnIdWithBlanks_FindsItsOrder()
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: shop, feeds: revenue, files: shop.csv, timezone: UTC, counts: closed, columns: {revenue_id: id, occurred_at: ordered, amount: total, refund_of: refund_of, closed: closed}}\n",
            ("shop.csv", "id,ordered,total,refund_of,closed\no1  ,2026-03-02 12:00:00,100,,false\no2,2026-03-03 12:00:00,100, o1,true\n"));
        project.Build();

        // What a refund takes back counts no more than what it is of.
        Assert.Equal(["o1  |NULL|false", "o2|o1  |false"], project.Rows("SELECT revenue_id, coalesce(refund_of, 'NULL'), is_counted FROM revenue ORDER BY ALL"));
    }

    /// <summary>Of two orders whose ids differ by a blank alone, the bot has touched one.</summary>
    [Fact]
    public void IdsThatDifferByABlank_AreTwo()
    {
        using var project = new WrittenProject(
            Log + "  - {name: shop, feeds: revenue, files: shop.csv, timezone: UTC, counts: 'true', columns: {revenue_id: id, occurred_at: ordered, visitor_id: visitor, amount: total}}\n",
            ("log.csv", LogHeader + "user_message,2026-03-02 10:00:00,c1,v1,,\n"),
            ("shop.csv", "id,ordered,visitor,total\n1,2026-03-03 10:00:00,v1,100\n1 ,2026-03-03 11:00:00,v9,1000\n"));
        project.Build();

        Assert.Equal(["100"], project.Rows("SELECT value FROM metric_values WHERE metric = 'attributed_revenue' AND grain = 'all' AND segment = 'all'"));
    }

    /// <summary>JSON has empty texts where CSV has nothing.</summary>
    [Fact]
    public void EmptyIds_AreNone()
    {
        using var project = new WrittenProject(
            """
            sources:
              - {name: log, feeds: events, files: log.json, timezone: UTC, columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, ticket_id: ticket}}
              - {name: desk, feeds: tickets, files: desk.json, timezone: UTC, max_bad_rows: 100%, bad_rows: quarantine, columns: {ticket_id: id, opened_at: opened, handled_by: handled_by}}

            """,
            ("log.json", """
                {"id": "", "name": "user_message", "happened": "2026-03-02 10:00:00", "chat": "c1", "ticket": ""}
                {"id": "", "name": "user_message", "happened": "2026-03-02 10:00:10", "chat": "c1", "ticket": ""}
                {"id": "", "name": "user_message", "happened": "2026-03-02 10:00:20", "chat": "", "ticket": ""}
                {"id": "e1", "name": "user_message", "happened": "2026-03-02 10:00:30", "chat": "c1", "ticket": ""}
                {"id": "e1", "name": "user_message", "happened": "2026-03-02 10:00:30", "chat": "c1", "ticket": ""}

                """),
            ("desk.json", """{"id": "", "opened": "2026-03-02 10:00:00", "handled_by": "human"}""" + "\n" + """{"id": "T1", "opened": "2026-03-02 10:00:00", "handled_by": "human"}""" + "\n"));
        project.Build();

        Assert.Equal(["c1|3|false"], project.Rows("SELECT conversation_id, turns, is_handed_off FROM conversations"));
        Assert.Equal(["desk|1|0|1", "log|4|1|0"], project.Rows("SELECT source, rows_loaded, rows_duplicate, rows_rejected FROM meta.reconciliation ORDER BY ALL"));
    }

    [Theory]
    [InlineData("UTC", "2026-03-02T10:00:00+02:00", "2026-03-02T09:00:00Z")]
    [InlineData("America/New_York", "2026-03-02 08:00:00Z", "2026-03-02 05:00:00")]
    [InlineData("UTC", "9", "10")]
    public void TheNewestRow_IsToldByWhatItsTextMeans(string zone, string older, string newer)
    {
        using var project = new WrittenProject(
            $"sources:\n  - {{name: crm, feeds: leads, files: crm.json, timezone: {zone}, latest_by: changed, columns: {{lead_id: id, captured_at: captured, origin: origin, changed: changed}}}}\n",
            ("crm.json", string.Concat(new[] { (older, "form"), (newer, "chatbot") }.Select(row => $$"""{"id": "l1", "captured": "2026-03-02 08:00:00", "origin": "{{row.Item2}}", "changed": "{{row.Item1}}"}""" + "\n"))));
        project.Build();

        Assert.Equal(["l1|chatbot"], project.Rows("SELECT lead_id, origin FROM leads"));
    }
}
