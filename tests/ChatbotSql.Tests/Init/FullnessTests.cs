namespace ChatbotSql.Tests.Init;

/// <summary>Of columns that may hold the same, the one that is filled is taken, or one where the other is empty.</summary>
public sealed class FullnessTests : IDisposable
{
    private readonly ForeignExport export = new();

    public void Dispose() => export.Dispose();

    [Theory]
    [InlineData("u1,a1", ",a2", ",a3", "anonymous_id")]
    [InlineData(",a1", ",a2", ",a3", "anonymous_id")]
    [InlineData("u1,a1", "u2,", "u3,a3", "user_id")]
    [InlineData("u1,", ",a2", "u3,", "coalesce(user_id, anonymous_id)")]
    [InlineData("u1,", "u2,", ",a3", "coalesce(user_id, anonymous_id)")]
    [InlineData("u1,", ",2", "u3,", "coalesce(user_id, CAST(anonymous_id AS VARCHAR))")]
    public void Visitors_AreTakenFromWhatIsFilled(string first, string second, string third, string expected)
    {
        export.Write($"session_id,event,created_at,user_id,anonymous_id\n{string.Concat(new[] { first, second, third }.Select((ids, row) => $"c{row},chat_opened,2026-04-01 09:00:00,{ids}\n"))}");

        Assert.Equal(expected.Replace("coalesce(user_id, CAST", "coalesce(CAST(user_id AS VARCHAR), CAST", StringComparison.Ordinal), export.Sql("visitor_id"));
        export.Build();
    }

    /// <summary>In JSON an empty text stands for none.</summary>
    [Fact]
    public void EmptyTexts_AreGaps()
    {
        export.Write("""
            {"session_id": "c1", "event": "chat_opened", "created_at": "2026-04-01T09:00:00Z", "user_id": "", "anonymous_id": "a1"}
            {"session_id": "c2", "event": "chat_opened", "created_at": "2026-04-01T09:00:00Z", "user_id": "u2", "anonymous_id": ""}
            """, "log.jsonl");

        Assert.Equal("coalesce(nullif(user_id, ''), anonymous_id)", export.Sql("visitor_id"));
        Assert.DoesNotContain("not used", export.Propose().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PagesOfACollector_HaveTheirCampaign()
    {
        export.Write("""
            id,anonymous_id,user_id,timestamp,path,context_campaign_source,context_campaign_name,referrer
            p1,a1,,2026-04-01 09:00:00,/a,ads,spring,https://www.google.com/
            p2,a2,u2,2026-04-01 09:00:00,/a,,,https://www.google.com/
            p3,a3,,2026-04-01 09:00:00,/a,,,https://www.google.com/
            """, "pages.csv");

        Assert.Equal(("anonymous_id", "context_campaign_source", "context_campaign_name"), (export.Sql("visitor_id"), export.Sql("source"), export.Sql("campaign")));
    }

    [Fact]
    public void AmplitudeEvents_HaveTheirVisitorAndConversation()
    {
        export.Write(string.Concat(Enumerable.Range(0, 5).Select(row => $$"""{"event_type": "Chat Opened", "event_time": "2026-04-01 09:00:00", "user_id": {{(row == 0 ? "\"u1\"" : "null")}}, "amplitude_id": {{row + 100}}, "session_id": {{row + 1774000000000}}, "event_properties": {"conversation_id": "c{{row}}" } }""" + "\n")), "log.jsonl");

        Assert.Equal(("amplitude_id", "event_properties.conversation_id"), (export.Sql("visitor_id"), export.Sql("conversation_id")));
    }

    /// <summary>Collectors name an event only of what is tracked.</summary>
    [Fact]
    public void RowsWithoutAnEvent_AreToldByTheirType()
    {
        export.Write("""
            {"messageId": "m1", "type": "track", "event": "Chat Opened", "timestamp": "2026-04-01T09:00:00Z", "anonymousId": "a1", "properties": {"conversation_id": "c1"}}
            {"messageId": "m2", "type": "track", "event": "User Message", "timestamp": "2026-04-01T09:01:00Z", "anonymousId": "a1", "properties": {"conversation_id": "c1"}}
            {"messageId": "m3", "type": "page", "timestamp": "2026-04-01T08:00:00Z", "anonymousId": "a1", "properties": {"path": "/a"}}
            {"messageId": "m4", "type": "identify", "timestamp": "2026-04-01T08:00:00Z", "anonymousId": "a1"}
            """, "log.jsonl");

        Assert.Equal("coalesce(event, \"type\")".Replace("\"", "", StringComparison.Ordinal), export.Sql("event_name"));
        export.Build();
        using var session = export.Built();
        Assert.Equal([1L], session.Column<long>("SELECT count(*) FROM built.visits"));
        Assert.Equal([0L], session.Column<long>("SELECT count(*) FROM built.meta.rejected_rows"));
        Assert.DoesNotContain("not used: type", export.Propose().Text, StringComparison.Ordinal);
    }
}
