using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Days before times in JSON: the reader takes the column for days.</summary>
public sealed class JsonDaysTests
{
    /// <summary>In which order the parts of a date stand, the reader may take otherwise from one row to the next.</summary>
    [Fact]
    public void DaysOfAnotherOrder_HaveToBeStated()
    {
        using var project = new WrittenProject(Shop("paid"), ("a.json", """
            {"id": 1, "paid": "04-01-2026", "total": 2, "sent": "04-02-2026"}
            {"id": 2, "paid": "03-15-2026", "total": 1, "sent": "03-16-2026"}
            """));

        var error = Assert.Throws<ProjectException>(project.Build);
        Assert.Contains("strptime(paid, '%m-%d-%Y')", Assert.Single(error.Diagnostics).Help, StringComparison.Ordinal);

        project.Write("chatbotsql.yml", $"name: written\ndatabase: written.duckdb\n{Shop("\"strptime(paid, '%m-%d-%Y')\"")}");
        project.Build();

        Assert.Equal(["1|2026-04-01", "2|2026-03-15"], project.Rows("SELECT revenue_id, strftime(occurred_at, '%Y-%m-%d') FROM revenue ORDER BY ALL"));
    }

    private static string Shop(string paid) =>
        $"sources: [{{name: shop, feeds: revenue, files: a.json, timezone: UTC, counts: 'true', columns: {{revenue_id: id, occurred_at: {paid}, amount: total}}}}]";

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
