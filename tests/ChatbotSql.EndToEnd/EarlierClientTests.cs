using ChatbotSql.Model;

namespace ChatbotSql.EndToEnd;

/// <summary>The demo's file in DuckDB 1.4 without ICU says what it says in the DuckDB that it was written by.</summary>
[Collection(DemoCollection.Name)]
public sealed class EarlierClientTests(DemoFixture demo)
{
    private const string AsText = "SELECT CAST(COLUMNS(*) AS VARCHAR)";

    [Fact]
    public void ItHasNoIcu()
    {
        var answers = Processes.AnswersWithoutIcu(demo.Database, ["SELECT version() AS version, loaded FROM duckdb_extensions() WHERE extension_name = 'icu'"]);

        Assert.Null(answers[0].Error);
        Assert.StartsWith("v1.4.", answers[0].Rows[0].GetProperty("version").GetString(), StringComparison.Ordinal);
        Assert.False(answers[0].Rows[0].GetProperty("loaded").GetBoolean());
    }

    [Fact]
    public void EveryMetric_IsTheSame()
    {
        var metrics = new MacroComparison(demo.Project).Catalog.Metrics.Select(metric => metric.Name).ToList();
        var queries = metrics.Select(metric => $"{AsText} FROM {SqlLiteral.Identifier(metric)}(grain := 'week', since := '2026-04-01') ORDER BY ALL").ToList();

        Assert.True(AssertSame(queries) > 10 * metrics.Count);
    }

    [Theory]
    [InlineData("FROM deflection_rate(\"by\" := ['intent', 'channel'], grain := 'month')")]
    [InlineData("FROM session_seconds_median(\"by\" := ['channel'], grain := 'week')")]
    [InlineData("FROM metric('csat', \"by\" := ['intent'], grain := 'month')")]
    [InlineData("FROM metric('fallback_rate')")]
    [InlineData("FROM funnel(grain := 'month')")]
    [InlineData("FROM funnel(\"by\" := ['source'], grain := 'week')")]
    [InlineData("FROM conversations_behind('deflection_rate', since := '2026-04-06', until := '2026-04-12')")]
    [InlineData("FROM help()")]
    [InlineData("FROM metric_values WHERE grain = 'week' AND segment IN ('all', 'intent')")]
    [InlineData("FROM scorecard_week")]
    [InlineData("FROM touches WHERE occurred_on = '2026-04-06'")]
    [InlineData("FROM conversations WHERE started_on = '2026-04-06'")]
    [InlineData("FROM diagnoses")]
    public void AQuery_IsTheSame(string from) => Assert.True(AssertSame([$"{AsText} {from} ORDER BY ALL"]) > 0);

    /// <returns>How many rows were compared.</returns>
    private int AssertSame(IReadOnlyCollection<string> queries)
    {
        var (ours, theirs) = (Processes.Answers(demo.Database, queries), Processes.AnswersWithoutIcu(demo.Database, queries));
        foreach (var (query, (one, other)) in queries.Zip(ours.Zip(theirs)))
        {
            Assert.True(one.Error is null && other.Error is null, $"{query}: {one.Error}{other.Error}");
            Assert.Equal(one.Rows.Select(row => row.GetRawText()), other.Rows.Select(row => row.GetRawText()));
        }

        return ours.Sum(answer => answer.Rows.Count);
    }
}
