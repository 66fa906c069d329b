namespace ChatbotSql.Tests.Generate;

/// <summary>What holds for every row that the other systems export, and how these rows hang together with the log.</summary>
[Collection(DemoArchive.Name)]
public sealed class ExportRowsTests(DemoArchive archive)
{
    [Theory]
    [InlineData("leads", "id email visitor origin chat lead_source campaign created became_mql became_sql meeting meeting_held good_fit updated")]
    [InlineData("deals", "id lead stage amount margin currency created closed")]
    [InlineData("tickets", "id chat visitor topic channel assignee created_at replied_at solved_at satisfaction")]
    [InlineData("orders", "id visitor email ordered_at status total margin currency refund_of")]
    [InlineData("touches", "id touched_at visitor email lead kind source campaign")]
    [InlineData("program_costs", "period_start period_end category amount")]
    public void Columns_AreThoseOfTheSystem(string export, string columns) => Assert.Equal(
        columns, archive.Session.Scalar<string>($"SELECT string_agg(column_name, ' ') FROM (DESCRIBE FROM {export})"));

    [Theory]
    [InlineData("leads", "concat(id, updated)")]
    [InlineData("deals", "id")]
    [InlineData("tickets", "id")]
    [InlineData("orders", "id")]
    [InlineData("touches", "id")]
    [InlineData("program_costs", "concat(period_start, category)")]
    public void Keys_TellRowsApart(string export, string key) =>
        Assert.Equal(0, Count($"SELECT count(*) - count(DISTINCT {key}) FROM {export}"));

    [Theory]
    [InlineData("leads", "timezone('Europe/Berlin', created)")]
    [InlineData("leads", "timezone('Europe/Berlin', updated)")]
    [InlineData("deals", "timezone('Europe/Berlin', coalesce(closed, created))")]
    [InlineData("tickets", "created_at")]
    [InlineData("tickets", "coalesce(solved_at, replied_at, created_at)")]
    [InlineData("orders", "ordered_at")]
    [InlineData("touches", "timezone('UTC', touched_at)")]
    public void Times_LieInTheArchive(string export, string time) => None(
        $"SELECT * FROM {export} WHERE {time} < timezone('Europe/Berlin', TIMESTAMP '2026-01-05') OR {time} >= timezone('Europe/Berlin', TIMESTAMP '2026-07-06')");

    [Fact]
    public void Leads_OfChats_AreThoseOfTheLog()
    {
        const string Log = "SELECT lead, thread, visitor, ts_ms // 1000 AS second FROM raw WHERE type = 'lead_captured_chat' AND env = 'prod'";
        const string Crm = "SELECT id, chat, visitor, CAST(epoch(timezone('Europe/Berlin', created)) AS BIGINT) FROM latest_leads WHERE origin = 'Chatbot'";

        Assert.True(Count($"SELECT count(*) FROM ({Log} INTERSECT {Crm})") > 1000);
        None($"SELECT lead, thread, second FROM ({Log}) EXCEPT SELECT * EXCLUDE (visitor) FROM ({Crm})");
        None($"{Crm} AND visitor IS NOT NULL EXCEPT {Log}");
    }

    [Fact]
    public void Leads_HaveTheAddressOfTheLog_HoweverItIsTyped()
    {
        const string Both = "FROM latest_leads INNER JOIN raw ON raw.lead = latest_leads.id AND raw.email IS NOT NULL";
        None($"SELECT 1 {Both} WHERE lower(trim(latest_leads.email)) <> raw.email");
        Assert.True(Count($"SELECT count(*) {Both} WHERE latest_leads.email <> raw.email") > 10);
    }

    [Fact]
    public void Leads_AreExportedAsTheyStood()
    {
        None("SELECT * FROM leads WHERE greatest(created, became_mql, became_sql, meeting_held) > updated");
        None("SELECT * FROM leads WHERE became_sql < became_mql OR became_mql < created OR meeting_held < meeting");
        Assert.InRange(Count("SELECT count(*) FROM leads"), 3 * Count("SELECT count(*) FROM latest_leads") / 2, 3 * Count("SELECT count(*) FROM latest_leads"));
    }

    [Fact]
    public void Deals_AreOfLeadsThatSalesQualified() => None("""
        SELECT *
        FROM deals
        LEFT JOIN latest_leads ON latest_leads.id = deals.lead
        WHERE became_sql IS NULL OR deals.created < became_sql OR closed < deals.created OR (closed IS NULL) = starts_with(stage, 'Closed')
        """);

    [Fact]
    public void Tickets_OfPeopleWhoTookOverAChat_AreThoseOfTheLog()
    {
        const string Log = """
            SELECT thread, min(ts_ms) FILTER (type = 'bot_handoff_human') // 1000, min(ts_ms) FILTER (type = 'agent_message') // 1000
            FROM raw
            WHERE env = 'prod'
            GROUP BY thread
            HAVING count_if(type = 'bot_handoff_human') > 0
            """;
        const string HelpDesk = """
            SELECT chat, CAST(epoch(created_at) AS BIGINT), CAST(epoch(replied_at) AS BIGINT)
            FROM tickets
            WHERE chat IS NOT NULL AND assignee <> 'bot'
            """;

        Assert.True(Count($"SELECT count(*) FROM ({Log})") > 1000);
        None($"({Log}) EXCEPT ({HelpDesk})");
        None($"({HelpDesk}) EXCEPT ({Log})");
    }

    [Fact]
    public void Tickets_OfTheBot_AreOfChatsThatItClosed() => None("""
        SELECT chat FROM tickets WHERE assignee = 'bot'
        EXCEPT
        SELECT thread FROM raw WHERE type = 'ticket_deflected'
        """);

    [Fact]
    public void Tickets_AreRepliedToBeforeTheyAreSolved() =>
        None("SELECT * FROM tickets WHERE replied_at < created_at OR solved_at < replied_at");

    [Fact]
    public void Orders_AreThereForEveryPurchaseOfTheLog() => None("""
        SELECT visitor, ts_ms // 1000 FROM raw WHERE type = 'purchase_after_chat' AND env = 'prod'
        EXCEPT
        SELECT visitor, CAST(epoch(ordered_at) AS BIGINT) FROM orders
        """);

    [Fact]
    public void Refunds_TakeBackWhatWasPaidBefore() => None("""
        SELECT *
        FROM orders AS refund
        LEFT JOIN orders AS paid ON paid.id = refund.refund_of AND paid.status = 'paid'
        WHERE refund.status = 'refund'
            AND (paid.id IS NULL OR refund.ordered_at <= paid.ordered_at OR refund.total > paid.total OR refund.total <= 0)
        """);

    [Fact]
    public void Touches_NameAPerson_AndLeadsThatThereAre()
    {
        None("SELECT * FROM touches WHERE coalesce(visitor, email, lead) IS NULL");
        None("SELECT lead FROM touches WHERE lead IS NOT NULL EXCEPT SELECT id FROM leads");
    }

    [Fact]
    public void Costs_PayForEveryDayOnce()
    {
        var days = archive.Session.Column<string>("""
            SELECT concat_ws(' ', category, min(period_start), max(period_end), sum(period_end - period_start + 1))
            FROM program_costs
            GROUP BY category
            ORDER BY category
            """);
        Assert.Equal(["AI usage", "Maintenance", "Platform", "Review labor"], days.Select(row => row.Split(" 2026")[0]));
        Assert.All(days, row => Assert.EndsWith(" 2026-01-05 2026-07-05 182", row, StringComparison.Ordinal));
        None("SELECT * FROM program_costs WHERE NOT regexp_full_match(amount, '[0-9]+,[0-9]{2}')");
    }

    private void None(string sql) => Assert.Equal(0, Count($"SELECT count(*) FROM ({sql})"));

    private long Count(string sql) => archive.Session.Scalar<long>($"SELECT CAST(n AS BIGINT) FROM ({sql}) AS counted (n)");
}
