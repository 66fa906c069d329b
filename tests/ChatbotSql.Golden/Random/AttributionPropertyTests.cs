namespace ChatbotSql.Golden.Random;

/// <summary>What holds of attribution whatever the data: each query finds what breaks it.</summary>
[Collection(RandomBuildsCollection.Name)]
public sealed class AttributionPropertyTests(RandomBuilds builds)
{
    [Fact]
    public void Weights_OfAConversionAddUpToOne() => builds.HaveNone("""
        SELECT attribution, revenue_id, sum(weight), min(weight)
        FROM attributed_revenue
        GROUP BY attribution, revenue_id
        HAVING sum(weight) <> 1 OR min(weight) < 0
        """);

    [Fact]
    public void Credits_OfAConversionAddUpToItsAmountAndProfit() => builds.HaveNone("""
        SELECT attribution, revenue_id, sum(credit.amount), any_value(revenue.amount), sum(credit.gross_profit), any_value(revenue.gross_profit)
        FROM attributed_revenue AS credit
        INNER JOIN revenue USING (revenue_id)
        GROUP BY attribution, revenue_id
        HAVING sum(credit.amount) <> any_value(revenue.amount) OR sum(credit.gross_profit) IS DISTINCT FROM any_value(revenue.gross_profit)
        """);

    [Fact]
    public void Models_OfOneWindowAttributeTheSameTotal() => builds.HaveNone("""
        SELECT attribution, is_open, count(DISTINCT revenue_id), sum(amount), sum(gross_profit), sum(influenced_amount), sum(sourced_amount)
        FROM attributed_revenue
        WHERE attribution LIKE '%_30d'
        GROUP BY attribution, is_open
        QUALIFY min((count(DISTINCT revenue_id), sum(amount), sum(gross_profit), sum(influenced_amount), sum(sourced_amount))) OVER (PARTITION BY is_open)
            <> max((count(DISTINCT revenue_id), sum(amount), sum(gross_profit), sum(influenced_amount), sum(sourced_amount))) OVER (PARTITION BY is_open)
        """);

    [Fact]
    public void AWiderWindow_NeverLowersWhatIsInfluenced() => builds.HaveNone("""
        WITH totals AS (
            SELECT CAST(regexp_extract(attribution, '(\d+)d$', 1) AS INTEGER) AS days, sum(influenced_amount) AS influenced, sum(sourced_amount) AS sourced, count(*) AS pairs
            FROM attributed_revenue
            WHERE attribution LIKE 'last_touch_%' AND is_counted
            GROUP BY days
        )
        FROM totals AS narrow
        INNER JOIN totals AS wide ON narrow.days < wide.days
        WHERE narrow.influenced > wide.influenced OR narrow.sourced > wide.sourced OR narrow.pairs >= wide.pairs
        """);

    [Fact]
    public void Influenced_IsTheAmountOnOneChatAtMost() => builds.HaveNone("""
        SELECT attribution, revenue_id, sum(influenced_amount), any_value(revenue.amount), count_if(influenced_amount <> 0)
        FROM attributed_revenue AS credit
        INNER JOIN revenue USING (revenue_id)
        GROUP BY attribution, revenue_id
        HAVING sum(influenced_amount) <> CASE WHEN bool_or(is_chat) THEN any_value(revenue.amount) ELSE 0 END
            OR count_if(influenced_amount <> 0) > 1
            OR bool_or(influenced_amount <> 0 AND NOT is_chat)
        """);

    [Fact]
    public void Sourced_IsInfluencedOrNothing() => builds.HaveNone("""
        FROM attributed_revenue WHERE sourced_amount NOT IN (0, influenced_amount)
        """);

    [Fact]
    public void AFullRefund_TakesBackTheCreditGiven() => builds.HaveNone("""
        WITH pairs AS (
            SELECT refund.revenue_id AS refund, bought.revenue_id AS bought
            FROM revenue AS refund
            INNER JOIN revenue AS bought ON refund.refund_of = bought.revenue_id AND refund.amount = -bought.amount
        )
        SELECT refund, attribution, touch_id, given.amount, taken.amount
        FROM (FROM attributed_revenue INNER JOIN pairs ON revenue_id = bought) AS given
        FULL JOIN (FROM attributed_revenue INNER JOIN pairs ON revenue_id = refund) AS taken USING (refund, attribution, touch_id)
        WHERE taken.amount IS DISTINCT FROM -given.amount
           OR taken.gross_profit IS DISTINCT FROM -given.gross_profit
           OR taken.weight IS DISTINCT FROM given.weight
           OR taken.influenced_amount IS DISTINCT FROM -given.influenced_amount
           OR taken.sourced_amount IS DISTINCT FROM -given.sourced_amount
        """);

    [Fact]
    public void Touches_AreThoseOfThePersonInTheWindow() => builds.HaveNone("""
        WITH windows AS (
            SELECT DISTINCT attribution, CAST(regexp_extract(attribution, '(\d+)d$', 1) AS INTEGER) AS days FROM attributed_revenue
        ), expected AS (
            SELECT attribution, revenue_id, touch_id
            FROM revenue
            INNER JOIN touches USING (person_id)
            INNER JOIN windows ON touches.occurred_at <= revenue.occurred_at AND revenue.occurred_at <= touches.occurred_at + to_days(days)
            WHERE NOT is_refund AND (is_counted OR is_open)
        ), ours AS (
            SELECT attribution, revenue_id, touch_id FROM attributed_revenue WHERE NOT is_refund
        )
        (FROM expected EXCEPT ALL FROM ours) UNION ALL (FROM ours EXCEPT ALL FROM expected)
        """);

    [Fact]
    public void TheBot_HasThePartOfItsChats() => builds.HaveNone("""
        SELECT metric, value, amount
        FROM metric_values
        INNER JOIN (SELECT 'attributed_revenue__' || attribution AS metric, sum(amount) AS amount FROM attributed_revenue WHERE is_chat AND is_counted GROUP BY attribution) USING (metric)
        WHERE grain = 'all' AND segment = 'all' AND value IS DISTINCT FROM CAST(amount AS DOUBLE)
        """);

    [Fact]
    public void RowsThatShareAnId_AreOfOnePerson() => builds.HaveNone("""
        WITH raw AS (
            SELECT id AS key, lower(trim(mail)) AS mail, visitor, 'l' || id AS row_name FROM read_csv('data/leads_*.csv', all_varchar = true)
            UNION ALL
            SELECT id, lower(trim(mail)), visitor, 't' || id FROM read_csv('data/touches_*.csv', all_varchar = true)
            UNION ALL
            SELECT id, lower(trim(mail)), visitor, 'o' || id FROM read_csv('data/orders_*.csv', all_varchar = true)
        ), people AS (
            SELECT 'l' || lead_id AS row_name, person_id FROM leads
            UNION ALL
            SELECT 't' || touch_id, person_id FROM touches WHERE kind NOT IN ('chat', 'form')
            UNION ALL
            SELECT 'o' || revenue_id, person_id FROM revenue WHERE NOT is_refund
        ), ids AS (
            SELECT 'mail ' || mail AS id, person_id FROM raw INNER JOIN people USING (row_name) WHERE mail <> ''
            UNION ALL
            SELECT 'visitor ' || visitor, person_id FROM raw INNER JOIN people USING (row_name) WHERE visitor <> ''
        )
        SELECT id, count(DISTINCT person_id), count_if(person_id IS NULL) FROM ids GROUP BY id HAVING count(DISTINCT person_id) <> 1 OR bool_or(person_id IS NULL)
        """);

    [Fact]
    public void TheDaysOfACost_AddUpToIt() => builds.HaveNone("""
        WITH invoices AS (SELECT category, sum(CAST(amount AS DECIMAL(18, 6))) AS amount FROM read_csv('data/invoices_*.csv', all_varchar = true) GROUP BY category)
        SELECT category, any_value(invoices.amount), sum(program_costs.amount)
        FROM invoices
        FULL JOIN program_costs USING (category)
        GROUP BY category
        HAVING sum(program_costs.amount) IS DISTINCT FROM any_value(invoices.amount)
        """);

    [Fact]
    public void TheDataHolds_WhatThePropertiesAreAbout()
    {
        builds.Have(150, "SELECT DISTINCT revenue_id FROM attributed_revenue WHERE NOT is_refund");
        builds.Have(20, "SELECT DISTINCT revenue_id FROM attributed_revenue WHERE is_refund");
        builds.Have(20, "SELECT DISTINCT revenue_id FROM attributed_revenue WHERE is_open");
        builds.Have(20, "SELECT DISTINCT revenue_id FROM attributed_revenue WHERE sourced_amount <> 0");
        builds.Have(20, "SELECT revenue_id FROM attributed_revenue WHERE attribution = 'decay_30d' GROUP BY revenue_id HAVING count(*) > 3");
        builds.Have(5, "SELECT attribution FROM attributed_revenue WHERE occurred_at IN (touched_at, touched_at + INTERVAL 1 DAY, touched_at + INTERVAL 30 DAYS)");
        builds.Have(5, "SELECT DISTINCT one.touch_id FROM touches AS one INNER JOIN touches AS other USING (person_id, occurred_at) WHERE one.touch_id < other.touch_id");
        builds.Have(100, "SELECT DISTINCT person_id FROM revenue");
    }

    [Fact]
    public void TheOrderOfFilesAndLines_ChangesNoRow()
    {
        using var shuffled = new RandomBuild(RandomBuilds.FirstSeed, shuffle: 7);

        Assert.Equal(builds.Fingerprints(), shuffled.Fingerprints());
    }
}
