namespace ChatbotSql.Tests.Run.BadData;

/// <summary>A column of CSV or JSON that one of ours has as text may be a number, a time or a truth value in another.</summary>
public sealed class TextColumnsTests
{
    [Theory]
    [InlineData("csv", "id,event,happened,thread,test\n009,user_message,2026-03-01 10:00:00,c1,true\n010,user_message,2026-03-01 10:00:00,c1,false\n")]
    [InlineData("jsonl", "{\"id\":9,\"event\":\"user_message\",\"happened\":\"2026-03-01 10:00:00\",\"thread\":\"c1\",\"test\":true}\n{\"id\":10,\"event\":\"user_message\",\"happened\":\"2026-03-01 10:00:00\",\"thread\":\"c1\",\"test\":false}\n")]
    public void ColumnThatIsTextElsewhere_BecomesWhatItIs(string ending, string text)
    {
        var settings = $$"""
            keep_events: true
            sources:
              - name: log
                feeds: events
                files: log.{{ending}}
                timezone: Europe/Berlin
                columns: {event_id: id, sequence: id, event_name: event, occurred_at: happened, topic: happened, conversation_id: thread, is_test: test, page: test}
            """;
        using var project = new WrittenProject(settings, ($"log.{ending}", text));

        project.Build();

        Assert.Equal(["9|2026-03-01 09:00:00|true", "10|2026-03-01 09:00:00|false"], project.Rows("SELECT sequence, occurred_at, is_test FROM events ORDER BY sequence"));
        Assert.Equal(["2"], project.Rows("SELECT rows_loaded FROM meta.reconciliation"));
    }
}
