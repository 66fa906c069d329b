namespace ChatbotSql.Tests.Run.Load;

/// <summary>A file is read by its name, although that may hold what patterns are made of and another file fits it.</summary>
public sealed class OddNamesTests
{
    [Theory]
    [InlineData("data/*.csv", "data/ev[1].csv", "data/ev1.csv")]
    [InlineData("data/*/*.csv", "data/d[2]/ev.csv", "data/d2/ev.csv")]
    [InlineData("data/*.csv", "data/e?.csv", "data/ev.csv")]
    [InlineData("data/*.csv", "data/e*.csv", "data/ev.csv")]
    public void EachFileIsReadOnce(string pattern, string name, string fitting)
    {
        using var project = new WrittenProject(
            $"sources:\n  - {{name: log, feeds: events, files: '{pattern}', timezone: UTC, columns: {{event_name: name, occurred_at: happened, conversation_id: chat}}}}\n",
            (name, "name,happened,chat\nuser_message,2026-03-02 09:00:00,a\n"),
            (fitting, "name,happened,chat\nuser_message,2026-03-02 09:00:00,b\nuser_message,2026-03-02 09:00:00,c\n"));

        project.Build();

        Assert.Equal(["a|1", "b|1", "c|1"], project.Rows("SELECT conversation_id, user_messages FROM conversations ORDER BY ALL"));
        Assert.Equal(new[] { $"{name}|1", $"{fitting}|2" }.Order(StringComparer.Ordinal), project.Rows("SELECT path, rows FROM meta.files").Order(StringComparer.Ordinal));
    }
}
