namespace ChatbotSql.Tests.Generate;

/// <summary>What an analyst should be able to find in the exports of the demo, and what gets in the way.</summary>
[Collection(DemoArchive.Name)]
public sealed class ExportPlausibilityTests(DemoArchive archive)
{
    private const string Quality = "count_if(became_mql IS NOT NULL OR became_sql IS NOT NULL) / count(*)";

    [Fact]
    public void Forms_BringAboutAsManyLeadsAsChats() =>
        Assert.InRange(Number("count_if(origin = 'Web form') / count_if(origin = 'Chatbot') FROM latest_leads"), 0.85, 1.15);

    [Fact]
    public void LeadsOfChats_QualifyBetter_ButNotFromEverywhere()
    {
        Assert.InRange(Gap("true"), 0.02, 0.12);
        Assert.True(Gap("lead_source = 'google'") > 0.05);
        Assert.True(Gap("lead_source = 'newsletter'") < 0);
    }

    [Fact]
    public void Qualification_TakesDaysToWeeks()
    {
        const string Days = "(epoch(became_sql) - epoch(created)) / 86400 FROM latest_leads WHERE became_sql IS NOT NULL";
        Assert.InRange(Number($"median(days) FROM (SELECT {Days}) AS waits (days)"), 4, 8);
        Assert.InRange(Number($"max(days) FROM (SELECT {Days}) AS waits (days)"), 20, 60);
    }

    [Theory]
    [InlineData("count(meeting) / count(*) FROM latest_leads WHERE origin = 'Chatbot'", 0.3, 0.5)]
    [InlineData("count(meeting_held) / count(meeting) FROM latest_leads", 0.65, 0.8)]
    [InlineData("count_if(good_fit) / count(good_fit) FROM latest_leads", 0.4, 0.7)]
    [InlineData("count_if(stage = 'Closed won') / count(closed) FROM deals", 0.35, 0.48)]
    [InlineData("count_if(closed IS NULL) / count(*) FROM deals", 0.05, 0.15)]
    [InlineData("count_if(assignee = 'bot') / count(*) FROM tickets", 0.05, 0.12)]
    [InlineData("count_if(chat IS NULL) / count(*) FROM tickets", 0.4, 0.6)]
    [InlineData("count_if(status = 'refund') / count_if(status = 'paid') FROM orders", 0.03, 0.08)]
    public void Rates_AreThoseOfADecentShop(string rate, double least, double most) => Assert.InRange(Number(rate), least, most);

    [Fact]
    public void PeopleWithoutAChat_RateTheirTickets_ByIntent()
    {
        Assert.InRange(Number("min(answers) FROM (SELECT count(satisfaction) AS answers FROM tickets WHERE chat IS NULL GROUP BY topic)"), 50, 1000);
        Assert.InRange(Number("avg(CAST(satisfaction >= 4 AS INTEGER)) FROM tickets WHERE chat IS NULL"), 0.78, 0.86);
        Assert.InRange(Number("median(epoch(replied_at) - epoch(created_at)) FROM tickets WHERE chat IS NULL"), 1800, 7200);
    }

    [Fact]
    public void MostCustomers_NeverChat() => Assert.InRange(
        Number("count_if(visitor NOT IN (SELECT visitor FROM raw WHERE thread IS NOT NULL)) / count(*) FROM orders WHERE visitor <> 'unknown'"), 0.5, 0.75);

    [Fact]
    public void SomeCustomers_AreGuests() =>
        Assert.InRange(Number("count_if(visitor = 'unknown') / count(*) FROM orders"), 0.05, 0.15);

    [Fact]
    public void SomeMargins_AreMissing_AndTheOthersAreParts()
    {
        Assert.InRange(Number("count_if(margin IS NULL) / count(*) FROM orders WHERE status = 'paid'"), 0.08, 0.16);
        Assert.InRange(Number("sum(margin) / sum(total) FROM orders WHERE margin IS NOT NULL"), 0.3, 0.45);
        Assert.Equal(0, Number("count(*) FROM orders WHERE margin NOT BETWEEN 0 AND total"));
    }

    [Fact]
    public void AFewOrders_AreInAnotherCurrency() =>
        Assert.InRange(Number("count(*) FROM orders WHERE currency <> 'EUR'"), 1, 3);

    [Fact]
    public void Touches_ComeBeforeAndAfterChats()
    {
        const string Pairs = """
            FROM touches
            INNER JOIN (SELECT visitor, min(ts_ms) AS first_ms FROM raw WHERE thread IS NOT NULL GROUP BY visitor) USING (visitor)
            """;
        Assert.InRange(Number($"count_if(epoch_ms(touched_at) < first_ms) / count(*) {Pairs}"), 0.25, 0.75);
        Assert.Equal(4, Number("count(DISTINCT kind) FROM touches"));
    }

    /// <summary>With 4.50 for a conversation that a person answers, the bot saves more than it costs, but not many times as much.</summary>
    [Fact]
    public void Costs_AreWorthIt() => Assert.InRange(
        Number("""
            (SELECT count_if(is_resolved AND NOT is_handed_off AND intent NOT IN ('cancel_contract', 'pricing', 'demo_request', 'product_question')) FROM sessions)
                * 4.5 / sum(CAST(replace(amount, ',', '.') AS DOUBLE)) FROM program_costs
            """),
        1.2,
        2.5);

    [Fact]
    public void Costs_RiseWithTheRepairOfTheBadRelease() => Assert.Equal("2026-05-01", archive.Session.Scalar<string>("""
        SELECT CAST(arg_max(period_start, CAST(replace(amount, ',', '.') AS DECIMAL(18, 2))) AS VARCHAR) FROM program_costs WHERE category = 'Maintenance'
        """));

    [Fact]
    public void Visits_AreTenTimesTheConversations() => Assert.InRange(
        Number("""
            (SELECT count_if(is_engaged) FROM sessions) / count_if(pause IS NULL OR pause > 1800000)
            FROM (SELECT ts_ms - lag(ts_ms) OVER (PARTITION BY visitor ORDER BY ts_ms) AS pause FROM raw WHERE type = 'page_view')
            """),
        0.08,
        0.12);

    private double Gap(string where) =>
        Number($"{Quality} FROM latest_leads WHERE origin = 'Chatbot' AND {where}") - Number($"{Quality} FROM latest_leads WHERE origin <> 'Chatbot' AND {where}");

    private double Number(string select) => archive.Session.Scalar<double>($"SELECT {select}");
}
