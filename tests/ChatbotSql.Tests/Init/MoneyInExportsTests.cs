namespace ChatbotSql.Tests.Init;

/// <summary>What deals, orders and costs of other systems come to.</summary>
public sealed class MoneyInExportsTests : IDisposable
{
    private readonly ForeignExport export = new();

    public void Dispose() => export.Dispose();

    /// <summary>Deals are revenue that counts where they are won, whatever a CRM calls the stages.</summary>
    [Theory]
    [InlineData("StageName", "Closed Won,", "Prospecting,", "StageName", "counts: status IN ('Closed Won')")]
    [InlineData("StageName,IsWon", "Closed Won,true", "Prospecting,false", "StageName", "counts: status IN ('Closed Won')")]
    [InlineData("StageName,IsWon", "Signed,true", "Talks,false", "CASE WHEN IsWon THEN 'won' ELSE 'not won' END", "counts: status = 'won'")]
    [InlineData("StageName,IsWon,IsClosed", "Signed,true,true", "Talks,false,false", "CASE WHEN IsWon THEN 'won' WHEN IsClosed THEN 'lost' ELSE 'open' END", "open: status = 'open'")]
    public void Deals_CountWhereTheyAreWon(string columns, string won, string open, string status, string rule)
    {
        export.Write($"Id,Amount,CloseDate,CreatedDate,Type,LeadSource,{columns}\n006A,100,2026-04-02,2026-04-01 09:00:00,New,Web,{won.TrimEnd(',')}\n006B,200,2026-05-02,2026-04-01 09:00:00,New,Web,{open.TrimEnd(',')}\n", "list.csv");
        export.Write("session_id,event,created_at\nc1,chat_opened,2026-04-01 09:00:00\n");

        var deals = export.Propose().Sources.Single(source => source.Table.Name.Text == "revenue");

        Assert.True(deals.IsComplete);
        Assert.Equal(
            ["amount Amount", "kind 'deal'", "occurred_at CloseDate", "revenue_id Id", $"status {status}"],
            deals.Columns.Select(column => $"{column.Column} {column.Sql}").Order(StringComparer.Ordinal));
        Assert.Contains($"    {rule} ", export.Propose().Text, StringComparison.Ordinal);
        export.Build();
        using var session = export.Built();
        Assert.Equal(["006A true deal", "006B false deal"], session.Column<string>("SELECT revenue_id || ' ' || is_counted || ' ' || kind FROM built.revenue ORDER BY ALL"));
    }

    [Theory]
    [InlineData("amount_cents", "1005", "amount_cents * 0.01", "10.0500")]
    [InlineData("totalInCents", "29", "totalInCents * 0.01", "0.2900")]
    [InlineData("value_in_cent", "29", "value_in_cent * 0.01", "0.2900")]
    [InlineData("amount_minor", "1005", "amount_minor * 0.01", "10.0500")]
    [InlineData("price_micros", "1230001", "price_micros * 0.000001", "1.2300")]
    [InlineData("amount_cents", "1005.5", "TRY_CAST(amount_cents AS DECIMAL(18, 4)) * 0.01", "10.0550")]
    public void Amounts_InPartsOfAUnit_AreMadeWhole(string column, string value, string sql, string amount)
    {
        export.Write($"order_id,paid_at,status,{column}\no1,2026-04-01 09:00:00,paid,{value}\n", "orders.csv");

        Assert.Equal(sql, export.Sql("amount"));
        Assert.Equal(column.EndsWith("minor", StringComparison.Ordinal), export.Propose().Text.Contains("; a guess: a hundred minor units are one", StringComparison.Ordinal));
        export.Build();
        using var session = export.Built();
        Assert.Equal([amount], session.Column<string>("SELECT CAST(amount AS VARCHAR) FROM built.revenue"));
    }

    [Fact]
    public void Shares_OfAHundred_AreNoAmounts()
    {
        export.Write("order_id,paid_at,status,amount_per_cent\no1,2026-04-01 09:00:00,paid,29\n", "orders.csv");

        Assert.NotEqual("amount_per_cent * 0.01", export.Sql("amount"));
    }

    /// <summary>What advertising and platforms cost is of the day that it stands beside, and never a lead or revenue.</summary>
    [Theory]
    [InlineData("segments.date,campaign.id,campaign.name,metrics.cost_micros", "2026-04-01,11,Brand,1230000", "\"segments.date\"", "'advertising'")]
    [InlineData("date,campaign,cost,currency", "2026-04-01,Brand,1.23,EUR", "date", "'advertising'")]
    [InlineData("Campaign,Day,Cost,Currency code", "Brand,2026-04-01,1.23,EUR", "Day", "'advertising'")]
    [InlineData("date,spend,service", "2026-04-01,1.23,tokens", "date", null)]
    public void Costs_AreThoseOfTheirDay(string columns, string row, string day, string? category)
    {
        export.Write($"{columns}\n{row}\n{row.Replace("04-01", "04-02", StringComparison.Ordinal)}\n", "report.csv");

        Assert.Equal("program_costs", export.Propose().Sources.Single().Table.Name.Text);
        Assert.Equal((day, day, category), (export.Sql("period_start"), export.Sql("period_end"), export.Sql("category")));
        Assert.Equal(category is not null, export.Propose().Text.Contains("a guess: it is advertising", StringComparison.Ordinal));
        export.Build();
        using var session = export.Built();
        Assert.Equal(["2.4600"], session.Column<string>("SELECT CAST(CAST(sum(amount) AS DECIMAL(18, 4)) AS VARCHAR) FROM built.program_costs"));
    }

    [Theory]
    [InlineData("date,campaign,cost,currency", "2026-04-01,Brand,1.23,EUR", "2026-04-02,Brand,1.23,USD")]
    [InlineData("month,campaign,cost,currency", "2026-04-01,Brand,1.23,EUR", "2026-05-01,Brand,1.23,EUR")]
    [InlineData("date,order_id,total,cost", "2026-04-01,o1,5,1.23", "2026-04-02,o2,5,1.23")]
    public void Costs_OfSeveralCurrenciesOrOtherPeriods_AreNoSource(string columns, params string[] rows)
    {
        export.Write($"{columns}\n{string.Join('\n', rows)}\n", "report.csv");

        Assert.DoesNotContain(export.Propose().Sources, source => source.IsComplete && source.Table.Name.Text != "revenue");
    }
}
