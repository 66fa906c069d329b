using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>Of several rows of one key, such as an export writes whenever something changes, the newest stands.</summary>
public sealed class SnapshotsTests
{
    private const string Shop = """
        sources:
          - name: shop
            feeds: revenue
            files: orders*.csv
            timezone: UTC
            latest_by: changed
            where: status <> 'cancelled'
            counts: "true"
            columns: {revenue_id: id, occurred_at: paid, amount: amount, status: status, changed: changed}
        """;

    /// <summary>The order was paid and then cancelled: that it was paid once does not count. What was cancelled and then paid does.</summary>
    [Fact]
    public void RowThatIsLeftOut_TakesThePlaceOfOlderOnes()
    {
        using var project = new WrittenProject(Shop, ("orders1.csv", """
            id,paid,amount,status,changed
            a,2026-05-01 10:00:00,1,paid,2026-05-01 10:00:00
            a,2026-05-01 10:00:00,1,cancelled,2026-05-02 10:00:00
            b,2026-05-01 10:00:00,2,cancelled,2026-05-01 10:00:00
            b,2026-05-01 10:00:00,2,paid,2026-05-02 10:00:00
            c,2026-05-01 10:00:00,4,paid,2026-05-01 10:00:00
            d,2026-05-01 10:00:00,8,paid,2026-05-01 10:00:00
            """));
        project.Build();

        Assert.Equal(["b|2", "c|4", "d|8"], project.Rows("SELECT revenue_id, CAST(amount AS INTEGER) FROM revenue ORDER BY ALL"));
        Assert.Equal(["6|2|4|3|1"], project.Rows("SELECT rows_read, rows_filtered, rows_made, rows_loaded, rows_superseded FROM meta.reconciliation"));

        project.Write("orders2.csv", "id,paid,amount,status,changed\nd,2026-05-01 10:00:00,8,cancelled,2026-05-03 10:00:00\n");
        var result = project.Build();
        var built = Tables.Read(result.Database);
        Builder.Build(project.Load(), TimeProvider.System, isFull: true);

        Assert.Equal(["b|2", "c|4"], project.Rows("SELECT revenue_id, CAST(amount AS INTEGER) FROM revenue ORDER BY ALL"));
        Assert.Equal(Tables.Read(result.Database), built);
    }

    /// <summary>A fallback is a message too: both are superseded.</summary>
    [Fact]
    public void RowThatIsTwoEvents_IsSupersededAsTwo()
    {
        using var project = new WrittenProject("""
            sources:
              - name: log
                feeds: events
                files: log.csv
                timezone: UTC
                latest_by: sequence
                columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, sequence: seq}
                event_names: {bot_fallback: {names: [fallback], also: bot_message}}
            """, ("log.csv", """
            id,name,happened,chat,seq
            u,user_message,2026-03-02 10:00:00,c1,1
            f,fallback,2026-03-02 10:00:05,c1,1
            f,fallback,2026-03-02 10:00:05,c1,2
            """));
        project.Build();

        Assert.Equal(["3|5|3|2"], project.Rows("SELECT rows_read, rows_made, rows_loaded, rows_superseded FROM meta.reconciliation"));
        Assert.Equal(["1|1"], project.Rows("SELECT bot_messages, fallback_turns FROM conversations"));
    }
}
