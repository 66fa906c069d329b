using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Answers;

/// <summary>What the bot's content lacks, counted by hand from a log of nine gaps in seven conversations of five people.</summary>
public sealed class GapsTests : IDisposable
{
    private const string Log = """
        name,happened,place,chat,visitor,intent,topic,said
        user_message,2026-03-01 09:00:00,1,a,anna,orders,,Where is my order #17?
        knowledge_gap,2026-03-01 09:00:00,2,a,anna,orders,parcels,
        user_message,2026-03-01 09:00:00,3,a,anna,orders,,Thanks anyway
        user_message,2026-03-20 09:00:00,1,b,ben,orders,,"WHERE  is my order, 4 ?!"
        knowledge_gap,2026-03-20 09:00:05,2,b,ben,orders,parcels,
        bot_handoff_human,2026-03-20 09:00:09,3,b,ben,orders,,
        user_message,2026-03-21 09:00:00,1,c,cleo,orders,,where is my order
        knowledge_gap,2026-03-21 09:00:05,2,c,cleo,,parcels,
        conversation_abandoned,2026-03-21 09:10:00,3,c,cleo,orders,,
        user_message,2026-03-22 09:00:00,1,d,anna,orders,,Where is my order?
        knowledge_gap,2026-03-22 09:00:05,2,d,anna,orders,parcels,
        knowledge_gap,2026-03-22 09:00:06,3,d,anna,orders,parcels,
        user_message,2026-03-23 09:00:00,1,e,dan,orders,,Where is my order no 5?
        knowledge_gap,2026-03-23 09:00:05,2,e,dan,orders,parcels,
        user_message,2026-03-23 09:00:00,1,f,dan,returns,,Mail me at dan@example.org
        knowledge_gap,2026-03-23 23:30:00,2,f,dan,returns,,Returns to ben@example.org in 30 days?
        knowledge_gap,2026-03-23 09:00:00,1,g,emil,,,
        knowledge_gap,2026-03-23 09:00:01,,,zoe,orders,parcels,where is my ORDER ٩
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Gaps_AreGroupedByIntentAndWhatWasAsked()
    {
        var catalog = Build(keepsText: true);

        Assert.Equal(
            [
                "orders,parcels,where is my order,3,0,2,2,0,1,2026-03-21,2026-03-22,Where is my order? | where is my order",
                "orders,parcels,where is my order #,2,0,1,2,1,0,2026-03-01,2026-03-23,\"WHERE  is my order, 4 ?! | where is my ORDER ٩\"",
                "orders,parcels,where is my order no #,1,0,1,1,0,0,2026-03-23,2026-03-23,Where is my order no 5?",
                "returns,,returns to @ in # days,1,0,1,1,0,0,2026-03-24,2026-03-24,Returns to ben@example.org in 30 days?",
                ",,,1,0,1,1,0,0,2026-03-23,2026-03-23,",
            ],
            Lines(catalog, new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 24)));
        Assert.StartsWith("orders,parcels,where is my order #,3,,2,3,", Assert.Single(Lines(catalog, new DateOnly(2026, 3, 1), null, "orders", 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_AreGroupedByTopic_WhereTheTextIsNotKept()
    {
        var catalog = Build(keepsText: false);

        // The four weeks before begin before the data.
        Assert.Equal(["orders,parcels,,7,,5,5,1,1,2026-03-01,2026-03-23,", "returns,,,1,,1,1,0,0,2026-03-24,2026-03-24,", ",,,1,,1,1,0,0,2026-03-23,2026-03-23,"], Lines(catalog, null, null));
        Assert.Equal(["orders,parcels,,1,1,1,1,1,0,2026-03-01,2026-03-20,"], Lines(catalog, new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 20)));
        Assert.Equal([[0L]], Rows(catalog, "SELECT count(message) + count(question) FROM gaps"));
    }

    [Fact]
    public void Table_HoldsThemAll()
    {
        var catalog = Build(keepsText: true);

        Assert.Equal([["orders", "where is my order #", 3L, 2L, 3L, 1L], ["orders", "where is my order", 3L, 2L, 2L, 0L]], Rows(catalog, "SELECT intent, question, gaps, conversations, people, handed_off FROM knowledge_gaps WHERE gaps > 1"));
        Assert.Equal([[9L, 7L]], Rows(catalog, "SELECT CAST(sum(gaps) AS BIGINT), (SELECT count(*) FROM conversations WHERE has_knowledge_gap) FROM knowledge_gaps"));
        Assert.Equal([[7L]], Rows(catalog, "SELECT count(DISTINCT conversation_id) FROM gaps"));
        Assert.Equal([[9L, 0L]], Rows(catalog, "SELECT CAST(sum(last_28_days) AS BIGINT), CAST(sum(previous_28_days) AS BIGINT) FROM knowledge_gaps"));
    }

    public void Dispose() => folder.Dispose();

    private Catalog Build(bool keepsText)
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        File.WriteAllText(Path.Combine(folder.Path, "data", "log.csv"), Log);
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), $$"""
            name: gaps
            timezone: Europe/Berlin
            keep_personal_data: {{(keepsText ? "true" : "false")}}
            sources:
              - name: log
                feeds: events
                files: data/log.csv
                timezone: UTC
                columns: {event_name: name, occurred_at: happened, sequence: place, conversation_id: chat, visitor_id: visitor, intent: intent, topic: topic, text: said}
            """);
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Builder.Build(catalog, TimeProvider.System);
        return catalog;
    }

    private static string[] Lines(Catalog catalog, DateOnly? from, DateOnly? to, string? intent = null, int limit = 100) =>
        RowFormatter.Format(GapsReader.Run(catalog, from, to, intent, limit), RowFormat.Csv).TrimEnd('\n').Split('\n')[1..];

    private static IReadOnlyList<object?[]> Rows(Catalog catalog, string sql)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS built (READ_ONLY); USE built");
        return session.Rows(sql).Rows;
    }
}
