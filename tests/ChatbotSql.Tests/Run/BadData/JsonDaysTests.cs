namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Days before times in JSON: the reader takes the column for days.</summary>
public sealed class JsonDaysTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TimeAfterDays_IsRead(int files)
    {
        var days = string.Join('\n', Enumerable.Range(1, 4).Select(number => $$"""{"id": "a{{number}}", "paid": "2026-05-01", "total": 1}"""));
        const string Time = """{"id": "z", "paid": "2026-05-02 10:30:00", "total": 5.25}""";
        using var project = new WrittenProject(
            "sources: [{name: shop, feeds: revenue, files: data/*.json, timezone: UTC, counts: 'true', columns: {revenue_id: id, occurred_at: paid, amount: total}}]",
            files == 1 ? [("data/a.json", $"{days}\n{Time}\n")] : [("data/a.json", $"{days}\n"), ("data/b.json", $"{Time}\n")]);

        project.Build();

        Assert.Equal(["a1|2026-05-01 00:00:00", "z|2026-05-02 10:30:00"], project.Rows("SELECT revenue_id, strftime(occurred_at, '%Y-%m-%d %H:%M:%S') FROM revenue WHERE revenue_id IN ('a1', 'z') ORDER BY ALL"));
    }
}
