using ChatbotSql.Init;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Init;

/// <summary>What other systems write beside what happened (addresses, placeholders, times of their own) is not taken for it.</summary>
public sealed class ExportsOfOthersTests : IDisposable
{
    private readonly ForeignExport export = new();

    public void Dispose() => export.Dispose();

    /// <summary>As an id an address would stand in plain text in what a build writes.</summary>
    [Theory]
    [InlineData("device_id", "visitor_id device_id")]
    [InlineData("amplitude_id", "visitor_id amplitude_id")]
    [InlineData("colour", "")]
    public void AddressesInAnId_AreAddresses(string other, string visitor)
    {
        export.Write($"session_id,event,created_at,user_id,{other}\nc1,chat_opened,2026-04-01 09:00:00,ann@acme.example,d1\nc2,chat_opened,2026-04-01 09:00:00,bob@acme.example,d2\n");

        Assert.Equal("user_id", export.Sql("email"));
        Assert.Equal(visitor, export.Sql("visitor_id") is { } sql ? $"visitor_id {sql}" : "");
        export.Build();
        using var session = export.Built();
        Assert.Equal([0L], session.Column<long>("SELECT count(*) FROM built.conversations AS conversation WHERE CAST(conversation AS VARCHAR) LIKE '%@%'"));
    }

    /// <summary>Messengers make ids of telephone numbers that look like addresses.</summary>
    [Fact]
    public void IdsOfChats_AreNoAddresses()
    {
        export.Write("id,chat_id,user_id,event,created_at\ne1,491701000000@s.whatsapp.net,491701000000@s.whatsapp.net,chat_opened,2026-04-01 09:00:00\ne2,491701000001@c.us,491701000001@c.us,chat_opened,2026-04-01 09:00:00\n");

        Assert.Equal(("chat_id", "user_id", null), (export.Sql("conversation_id"), export.Sql("visitor_id"), export.Sql("email")));
    }

    /// <summary>A people's list stays one although rows belong to an account, or are in some stage.</summary>
    [Theory]
    [InlineData("signups.csv", "account_id", "a1", "a2")]
    [InlineData("leads.csv", "stage_name", "MQL", "SQL")]
    public void People_AreLeads(string file, string column, string first, string second)
    {
        export.Write($"id,email,created_at,{column},source\nl1,ann@acme.example,2026-04-01 09:00:00,{first},ads\nl2,bob@acme.example,2026-04-01 09:00:00,{second},ads\n", file);

        Assert.Contains("feeds: leads", export.Propose().Text, StringComparison.Ordinal);
    }

    /// <summary>What stands for no time is no time: all rows would be left out.</summary>
    [Theory]
    [InlineData("0000-00-00 00:00:00", false)]
    [InlineData("2026-04-02 10:00:00", true)]
    [InlineData("", true)]
    public void TimesOfDeletion_AreThoseThatSomeRowsHave(string value, bool isOne)
    {
        export.Write($"order_id,email,ordered_at,total,status,deleted_at\no1,ann@acme.example,2026-04-01 09:00:00,10.5,paid,{value}\no2,bob@acme.example,2026-04-01 09:00:00,10.5,paid,{(isOne ? "" : value)}\n", "orders.csv");

        Assert.Equal(isOne, export.Propose().Text.Contains("where: deleted_at IS NULL", StringComparison.Ordinal));
    }

    [Fact]
    public void AnAddressAmongIds_IsLeftOut()
    {
        export.Write("session_id,event,created_at,user_id\nc1,chat_opened,2026-04-01 09:00:00,u1\nc2,chat_opened,2026-04-01 09:00:00,u2\nc3,chat_opened,2026-04-01 09:00:00,bob@acme.example\n");

        Assert.Equal("CASE WHEN user_id NOT LIKE '%@%' THEN user_id END", export.Sql("visitor_id"));
    }

    [Theory]
    [InlineData("User Email,Invitee Email", "\"Invitee Email\"")]
    [InlineData("Invitee Email,User Email", "\"Invitee Email\"")]
    [InlineData("owner_email,contact", "contact")]
    [InlineData("agent_email,user_email", "user_email")]
    [InlineData("host_email,colour", null)]
    public void AddressOfWhoIsTalkedTo_IsPreferred(string columns, string? expected)
    {
        export.Write($"session_id,event,created_at,{columns}\nc1,chat_opened,2026-04-01 09:00:00,ann@acme.example,{(columns.EndsWith("colour", StringComparison.Ordinal) ? "red" : "bob@acme.example")}\n");

        Assert.Equal(expected, export.Sql("email"));
    }

    [Theory]
    [InlineData("-1", "1774000000001", "nullif(session_id, -1)")]
    [InlineData("0", "1774000000001", "nullif(session_id, 0)")]
    [InlineData("none", "s1", "nullif(session_id, 'none')")]
    [InlineData("Null", "s1", "nullif(session_id, 'Null')")]
    [InlineData("0", "s100", "nullif(session_id, '0')")]
    [InlineData("0", "1", "session_id")]
    public void WhatStandsForNoId_IsNone(string none, string id, string sql)
    {
        export.Write($"session_id,event,created_at,user_id\n{id},chat_opened,2026-04-01 09:00:00,u1\n{none},chat_opened,2026-04-01 09:00:00,u2\n{none},user_message,2026-04-01 09:01:00,u3\n");

        Assert.Equal(sql, export.Sql("conversation_id"));
        Assert.Equal(sql != "session_id", export.Propose().Text.Contains($"; a guess: {none} stands for none", StringComparison.Ordinal));
        export.Build();
        using var session = export.Built();
        Assert.Equal([sql == "session_id" ? 2L : 1L], session.Column<long>("SELECT count(*) FROM built.conversations"));
    }

    [Theory]
    [InlineData("http/1.0", false)]
    [InlineData("https://acme.example/help", true)]
    [InlineData("/help", true)]
    public void Pages_AreAddressesOfTheWeb(string value, bool isPage)
    {
        export.Write($"session_id,event,created_at,library\nc1,chat_opened,2026-04-01 09:00:00,{value}\n");

        Assert.Equal(isPage ? "library" : null, export.Sql("page"));
    }

    /// <summary>A row is not of the time at which a tool copied it, even where the file has no other.</summary>
    [Theory]
    [InlineData("_fivetran_synced,paid", "paid")]
    [InlineData("_airbyte_extracted_at,paid", "paid")]
    [InlineData("etl_tstamp,collector_tstamp", "collector_tstamp")]
    [InlineData("etl_tstamp,collector_tstamp,derived_tstamp", "derived_tstamp")]
    [InlineData("server_upload_time,paid", "paid")]
    [InlineData("_sdc_batched_at", null)]
    [InlineData("_dlt_loaded_at,synced_at", null)]
    public void TimesOfCopying_AreNotThoseOfRows(string columns, string? expected)
    {
        export.Write($"order_id,total,{columns}\no1,5{string.Concat(columns.Split(',').Select((_, day) => $",2026-04-0{day + 1} 09:00:00"))}\n", "orders.csv");

        Assert.Equal(expected, export.Sql("occurred_at"));
        Assert.Equal(expected is not null, export.Propose().Sources.Single().IsComplete);
    }

    [Theory]
    [InlineData("_fivetran_deleted", "false", "true", "_fivetran_deleted IS DISTINCT FROM true")]
    [InlineData("IsDeleted", "0", "1", "IsDeleted IS DISTINCT FROM 1")]
    [InlineData("deleted", "", "Yes", "deleted IS DISTINCT FROM true")]
    [InlineData("deleted_at", "", "2026-04-02 10:00:00", "deleted_at IS NULL")]
    public void DeletedRows_DoNotCount(string column, string kept, string deleted, string where)
    {
        export.Write($"order_id,paid_at,total,status,{column}\no1,2026-04-01 09:00:00,5,paid,{kept}\no2,2026-04-01 09:00:00,7,paid,{deleted}\n", "orders.csv");
        export.Write("session_id,event,created_at\nc1,chat_opened,2026-04-01 09:00:00\n");

        export.Build();

        var lines = File.ReadLines(Path.Combine(export.Project, "chatbotsql.yml")).ToList();
        Assert.Contains(lines, line => line.StartsWith("    where: ", StringComparison.Ordinal) && line.Contains(where, StringComparison.Ordinal) && line.Contains("# a guess", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("not used", StringComparison.Ordinal));
        using var session = export.Built();
        Assert.Equal(["o1"], session.Column<string>("SELECT revenue_id FROM built.revenue"));
    }

    [Fact]
    public void DeletedRows_AreMarkedInTextToo()
    {
        export.Write("""
            {"order_id": "o1", "paid_at": "2026-04-01T09:00:00Z", "total": 5, "deleted": "no"}
            {"order_id": "o2", "paid_at": "2026-04-01T09:00:00Z", "total": 7, "deleted": "yes"}
            """, "orders.jsonl");

        export.Build();

        using var session = export.Built();
        Assert.Equal(["o1"], session.Column<string>("SELECT revenue_id FROM built.revenue"));
    }

    /// <summary>An id and a time have rows of any kind.</summary>
    [Theory]
    [InlineData("transcripts.csv", "_id,sessionID,name,createdAt,updatedAt,browser", "5f1,s1,Ann,2026-04-01 09:00:00,2026-04-01 09:05:00,chrome", "")]
    [InlineData("survey.csv", "id,survey_status,created_at,_fivetran_synced", "SV1,Active,2026-04-01 09:00:00,2026-04-01 09:05:00", "")]
    [InlineData("users.csv", "id,created_at,url", "1,2026-04-01 09:00:00,/a", "")]
    [InlineData("Contact.csv", "Id,AccountId,Email,CreatedDate", "003,001,ann@acme.example,2026-04-01 09:00:00", "")]
    [InlineData("Lead.csv", "Id,Email,Status,LeadSource,CreatedDate,ConvertedDate,IsConverted", "00Q,ann@acme.example,Open,Web,2026-04-01 09:00:00,2026-04-02,false", "leads captured_at CreatedDate")]
    [InlineData("export.csv", "Id,Email,Status,LeadSource,CreatedDate,ConvertedDate,IsConverted", "00Q,ann@acme.example,Open,Web,2026-04-01 09:00:00,2026-04-02,false", "leads captured_at CreatedDate")]
    [InlineData("leads.csv", "Id,Amount,StageName,IsWon,CreatedDate,LeadSource", "006,5,Talks,false,2026-04-01 09:00:00,Web", "revenue occurred_at CreatedDate")]
    [InlineData("leads.csv", "Id,AmountCents,StageName,IsWon,CreatedDate,LeadSource", "006,500,Talks,false,2026-04-01 09:00:00,Web", "revenue occurred_at CreatedDate")]
    [InlineData("tickets.csv", "id,created_at", "t1,2026-04-01 09:00:00", "tickets opened_at created_at")]
    public void Rows_AreOfATable_WhereSomethingTellsIt(string file, string columns, string row, string expected)
    {
        export.Write($"{columns}\n{row}\n", file);

        var source = export.Propose().Sources.Single();

        Assert.Equal(expected, source.IsComplete ? $"{source.Table.Name.Text} {source.Table.Time} {export.Sql(source.Table.Time)}" : "");
    }

    /// <summary>Who wrote what is sent or received is told by the other messages of a log, or is a guess.</summary>
    [Theory]
    [InlineData("Message Sent;Bot Message", "user_message bot_message")]
    [InlineData("Message Sent;User Message", "bot_message user_message")]
    [InlineData("Message Sent;Message Received", "bot_message user_message")]
    [InlineData("Message Sent;Message Received;Bot Message", "user_message  bot_message")]
    [InlineData("Message Sent;User Message;Bot Message", " user_message bot_message")]
    [InlineData("Message Received;Bot Message", "user_message bot_message")]
    public void MessagesSentAndReceived_AreAGuess(string names, string events)
    {
        export.Write($"session_id,event,created_at\nc1,chat_opened,2026-04-01 09:00:00\n{string.Concat(names.Split(';').Select((name, second) => $"c1,{name},2026-04-01 09:00:0{second}\n"))}");

        var told = export.Propose().Sources.Single().Events.ToDictionary(name => name.Name);

        Assert.Equal(events, string.Join(' ', names.Split(';').Select(name => told[name].Event)));
        Assert.All(names.Split(';').Where(name => told[name].Event is not null), name => Assert.Equal(
            name.StartsWith("Message", StringComparison.Ordinal), export.Propose().Text.Contains($"; a guess: who wrote {name} is not said", StringComparison.Ordinal)));
    }

    [TheoryWhereSharedData]
    [InlineData("qualtrics", "")]
    [InlineData("amplitude", "events")]
    [InlineData("salesforce", "leads revenue")]
    public void Samples_FeedWhatTheyAreOf(string system, string tables)
    {
        var complete = ProjectProposer.Propose(export.Project, [SharedData.At($"exports/{system}")]).Sources.Where(source => source.IsComplete).ToList();

        Assert.Equal(tables, string.Join(' ', complete.Select(source => source.Table.Name.Text).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(complete.SelectMany(source => source.Columns), column => column.Raw == "_fivetran_synced");
    }
}
