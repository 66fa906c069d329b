namespace ChatbotSql.Tests.Init;

/// <summary>Files of one export are one source although some have a further column: as two, what is copied or deleted would count.</summary>
public sealed class SameExportTests : IDisposable
{
    private const string Deals = "deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,property_dealname,property_amount,property_closedate,property_createdate";
    private const string Tickets = "id,created_at,updated_at,status,requester_id,via_channel";
    private const string Orders = "order_id,ordered_at,total,status";
    private readonly ForeignExport export = new();

    public void Dispose() => export.Dispose();

    /// <summary>The newer copy stands, whichever of the files has the column that tells it.</summary>
    [Theory]
    [InlineData("deal_05.csv", "deal_06.csv")]
    [InlineData("deal_06.csv", "deal_05.csv")]
    public void CopiesOfADeal_CountOnce(string first, string second)
    {
        export.Write($"{Deals}\n1,false,default,closedwon,a,100,2026-06-02 00:00:00,2026-06-01 00:00:00\n", first);
        export.Write($"{Deals},property_hs_lastmodifieddate\n1,false,default,closedwon,a,150,2026-06-02 00:00:00,2026-06-01 00:00:00,2026-06-10 00:00:00\n", second);

        export.Build();

        using var session = export.Built();
        Assert.Equal(["1 150.0000"], session.Column<string>("SELECT revenue_id || ' ' || amount FROM built.revenue"));
    }

    [Fact]
    public void Parts_OfAnInterface_AreOne()
    {
        const string part = """{"id": "c1", "created_at": 1772445600, "updated_at": 1772445601, "source": {"type": "conversation", "author": {"type": "lead", "id": "v1"}, "body": "hi"}, "conversation_parts": {"conversation_parts": []}}""";
        export.Write(part, "may.jsonl");
        export.Write(part.Replace("\"updated_at\": 1772445601", "\"updated_at\": 1772445602, \"priority\": \"high\"", StringComparison.Ordinal), "june.jsonl");

        Assert.Equal("intercom/conversations", Assert.Single(export.Propose().Sources).Preset?.Preset.Name);
        export.Build();
        using var session = export.Built();
        Assert.Equal([1L], session.Column<long>("SELECT user_messages FROM built.conversations"));
    }

    /// <summary>The later file of a lookup tells that the second ticket is solved.</summary>
    [Fact]
    public void Lookups_TakeAllTheirFiles()
    {
        export.Write($"{Tickets}\n1,2026-04-01T09:00:00Z,2026-04-02T09:00:00Z,solved,7,web\n2,2026-04-01T09:00:00Z,2026-04-09T09:00:00Z,solved,7,web\n", "ticket.csv");
        export.Write("ticket_id,field_name,updated,value\n1,status,2026-04-02T09:00:00Z,solved\n", "ticket_field_history_05.csv");
        export.Write("ticket_id,field_name,updated,value,user_id\n2,status,2026-04-03T09:00:00Z,solved,7\n", "ticket_field_history_06.csv");

        export.Build();

        using var session = export.Built();
        Assert.Equal(["1 2026-04-02", "2 2026-04-03"], session.Column<string>("SELECT ticket_id || ' ' || CAST(solved_at AS DATE) FROM built.tickets ORDER BY ALL"));
    }

    /// <summary>What some files lack may be so, where something is taken from it.</summary>
    [Theory]
    [InlineData("email", "ann@acme.example", "may_lack: {email: VARCHAR}")]
    [InlineData("colour", "red", null)]
    public void OrdersOfTwoMonths_AreOneSource(string further, string value, string? said)
    {
        export.Write($"{Orders}\no1,2026-05-02 10:00:00,5,paid\n", "orders_2026-05.csv");
        export.Write($"{Orders},{further}\no1,2026-05-02 10:00:00,5,paid,{value}\no2,2026-06-02 10:00:00,7,paid,{value}\n", "orders_2026-06.csv");

        var text = export.Propose().Text;
        Assert.Equal(said is not null, text.Contains("may_lack", StringComparison.Ordinal));
        Assert.Contains(said ?? "/*.csv", text, StringComparison.Ordinal);
        export.Build();
        using var session = export.Built();
        Assert.Equal(["o1", "o2"], session.Column<string>("SELECT revenue_id FROM built.revenue ORDER BY ALL"));
    }

    [Theory]
    [InlineData("orders_05.csv", "sales_06.csv", "email")]
    [InlineData("orders_05.csv", "orders_06.jsonl", "email")]
    public void FilesOfOtherNamesOrFormats_AreApart(string first, string second, string further)
    {
        export.Write($"{Orders}\no1,2026-05-02 10:00:00,5,paid\n", first);
        export.Write(second.EndsWith(".csv", StringComparison.Ordinal)
            ? $"{Orders},{further}\no2,2026-06-02 10:00:00,7,paid,ann@acme.example\n"
            : $$"""{"order_id": "o2", "ordered_at": "2026-06-02T10:00:00Z", "total": 7, "status": "paid", "{{further}}": "ann@acme.example"}""", second);

        Assert.Equal(2, export.Propose().Sources.Length);
    }
}
