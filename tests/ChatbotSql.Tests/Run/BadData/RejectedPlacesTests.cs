namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Where a rejected row stands is told by its record or by its line, as the comments on these say.</summary>
public sealed class RejectedPlacesTests
{
    /// <summary>The second record of a CSV has a time that is none; the fourth line, below a header, has more values than columns.</summary>
    [Fact]
    public void Places_AreWhatTheirCommentsSay()
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat}}\n",
            ("log.csv", "name,happened,chat\nuser_message,2026-03-02 10:00:00,c1\nuser_message,yesterday,c2\nuser_message,2026-03-02 10:00:00,c3,more,and more\nuser_message,2026-03-02 10:00:00,c4\n"));
        project.Build();

        Assert.Equal(["|4", "2|"], project.Rows("SELECT row_number, line FROM meta.rejected_rows ORDER BY ALL NULLS FIRST"));
        Assert.Equal(
            ["line|NULL of a record that could", "row_number|the header line of a CSV not counted; NULL of a line that could not be read"],
            project.Rows("""
                SELECT column_name, regexp_extract(comment, 'NULL of a record that could|the header line of a CSV not counted; NULL of a line that could not be read')
                FROM duckdb_columns()
                WHERE table_name = 'rejected_rows' AND column_name IN ('line', 'row_number')
                ORDER BY ALL
                """));
    }
}
