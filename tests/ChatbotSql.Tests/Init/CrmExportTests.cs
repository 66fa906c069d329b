namespace ChatbotSql.Tests.Init;

/// <summary>The files of the export buttons of CRMs, and the answers of their interfaces.</summary>
public sealed class CrmExportTests : IDisposable
{
    private readonly ForeignExport export = new();

    public void Dispose() => export.Dispose();

    [Theory]
    [InlineData("hubspot-crm-exports-all-deals.csv", "Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount", "1,a,Closed won,2026-06-02 10:00,2026-06-01 10:00,100", "revenue_id=\"Record ID\" occurred_at=\"Close Date\" kind='deal' status=\"Deal Stage\" amount=Amount")]
    [InlineData("all-contacts.csv", "Record ID,First Name,Email,Create Date", "1,Ann,ann@acme.example,2026-06-01 10:00", "lead_id=\"Record ID\" email=Email captured_at=\"Create Date\"")]
    [InlineData("lead.csv", "ID,EMAIL,LEADSOURCE,CREATEDDATE", "00Q,ann@acme.example,Web,2026-06-01T10:00:00.000Z", "lead_id=ID email=EMAIL captured_at=CREATEDDATE source=LEADSOURCE")]
    [InlineData("opportunity.csv", "ID,AMOUNT,STAGENAME,ISWON,ISCLOSED,CLOSEDATE,CREATEDDATE", "006,100,Closed Won,true,true,2026-06-02,2026-06-01T10:00:00.000Z", "revenue_id=ID occurred_at=CLOSEDATE kind='deal' status=STAGENAME amount=AMOUNT")]
    public void Columns_AreKnownInAnySpelling(string file, string columns, string row, string expected)
    {
        export.Write($"{columns}\n{row}\n", file);

        var source = export.Propose().Sources.Single();

        Assert.Null(source.LeftOut);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), string.Join(' ', source.Columns.Select(column => $"{column.Column}={column.Sql}")).Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheCurrencyOfMostAmounts_IsTheProjects()
    {
        export.Write("order_id,paid_at,total,status,currency\no1,2026-04-01 09:00:00,5,paid,USD\no2,2026-04-01 09:00:00,7,paid,usd\no3,2026-04-01 09:00:00,9,paid,EUR\n", "orders.csv");

        Assert.Contains("\ncurrency: USD ", export.Propose().Text, StringComparison.Ordinal);
        export.Build();
        using var session = export.Built();
        Assert.Equal(["o1", "o2"], session.Column<string>("SELECT revenue_id FROM built.revenue ORDER BY ALL"));
    }

    [Theory]
    [InlineData("""{"tickets": [{"id": 1, "created_at": "2026-04-01T09:00:00Z"}, {"id": 2, "created_at": "2026-04-01T09:00:00Z"}], "next_page": null, "count": 2}""", "tickets")]
    [InlineData("""{"results": [{"id": "1", "properties": {"amount": "5"}}], "paging": {"next": {"after": "2"}}}""", "results")]
    [InlineData("""{"data": {"results": [{"id": "1"}]}}""", "data.results")]
    public void AnswersOfInterfaces_AreToBeUnpacked(string answer, string list)
    {
        export.Write(answer, "page.json");

        var proposal = export.Propose();

        Assert.Contains($"its rows stand in the list {list} of one object: write each on a line of its own, such as by `jq -c '.{list}[]' page.json", proposal.Sources.Single().LeftOut, StringComparison.Ordinal);
        Assert.Contains("jq -c", proposal.Text, StringComparison.Ordinal);
    }
}
