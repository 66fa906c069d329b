using ChatbotSql.Init;

namespace ChatbotSql.Tests.Init;

/// <summary>Files of other systems are proposed although an export that a preset is made for stands beside them.</summary>
public sealed class BesidePresetsTests : IDisposable
{
    private const string Orders = "order_id,email,created_at,total,status\no1,ann@acme.example,2026-03-02 10:00:00,5,paid\n";
    private readonly ForeignExport export = new();

    public BesidePresetsTests() => export.Write("""{"sender_id": "s1", "event": "user", "timestamp": 1772445600.5, "text": "hi", "parse_data": {"intent": {"name": "greet"}}}""", "rasa.jsonl");

    public void Dispose() => export.Dispose();

    [Theory]
    [InlineData("orders.csv", Orders, "revenue")]
    [InlineData("pages.csv", "id,anonymous_id,timestamp,path,context_campaign_source\np1,a1,2026-03-02 10:00:00,/a,ads\n", "touches")]
    [InlineData("log.csv", "session_id,event,timestamp\nc1,chat_opened,2026-03-02 10:00:00\n", "events")]
    [InlineData("shop.csv", "order_id,paid_at,total\no1,2026-03-02 10:00:00,5\n", "revenue")]
    public void OtherSystems_AreProposed(string file, string text, string table)
    {
        export.Write(text, file);

        Assert.Equal(["events rasa/events", $"{table} "], export.Propose().Sources.Where(source => source.IsComplete).Select(source => $"{source.Table.Name.Text} {source.Preset?.Preset.Name}"));
    }

    /// <summary>What a tool copied beside the export is of the same system, and rows of which an id and a time tell little may be anything.</summary>
    [Theory]
    [InlineData("users.csv", "id,email,created_at\n1,ann@acme.example,2026-03-02 10:00:00\n")]
    [InlineData("products.csv", "id,price,created_at\n1,5,2026-03-02 10:00:00\n")]
    public void WhatTellsLittle_IsLeftOut_UnlessItIsNamed(string file, string text)
    {
        export.Write(text, file);

        var source = export.Propose().Sources.Single(source => source.Preset is null);
        var named = ProjectProposer.Propose(export.Project, [.. Directory.GetFiles(export.Project)]).Sources.Single(source => source.Preset is null);

        Assert.Equal($"it stands among the files of rasa/events, and little tells that its rows are {source.Table.Name.Text}", source.LeftOut);
        Assert.Null(named.LeftOut);
    }
}
