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

        Assert.True(AssertSame(queries).Sum() > 10 * metrics.Count);
    }

    [Fact]
    public void OtherQueries_AreTheSame()
    {
        string[] from =
        [
            "deflection_rate(\"by\" := ['intent', 'channel'], grain := 'month')",
            "session_seconds_median(\"by\" := ['channel'], grain := 'week')",
            "metric('csat', \"by\" := ['intent'], grain := 'month')",
            "metric('fallback_rate')",
            "funnel(grain := 'month')",
            "funnel(\"by\" := ['source'], grain := 'week')",
            "conversations_behind('deflection_rate', since := '2026-04-06', until := '2026-04-12')",
            "help()",
            "metric_values WHERE grain = 'week' AND segment IN ('all', 'intent')",
            "scorecard_week",
            "touches WHERE occurred_on = '2026-04-06'",
            "conversations WHERE started_on = '2026-04-06'",
            "diagnoses",
        ];

        var rows = AssertSame([.. from.Select(table => $"{AsText} FROM {table} ORDER BY ALL")]);

        Assert.Equal([], from.Zip(rows).Where(pair => pair.Second == 0).Select(pair => pair.First));
    }

    /// <returns>How many rows of each query were compared.</returns>
    private IReadOnlyList<int> AssertSame(IReadOnlyCollection<string> queries)
    {
        var (ours, theirs) = (Processes.Answers(demo.Database, queries), Processes.AnswersWithoutIcu(demo.Database, queries));
        foreach (var (query, (one, other)) in queries.Zip(ours.Zip(theirs)))
        {
            Assert.True(one.Error is null && other.Error is null, $"{query}: {one.Error}{other.Error}");
            Assert.Equal(one.Rows.Select(row => row.GetRawText()), other.Rows.Select(row => row.GetRawText()));
        }

        return [.. ours.Select(answer => answer.Rows.Count)];
    }
}
