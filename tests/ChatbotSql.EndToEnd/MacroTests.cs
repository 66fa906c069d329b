using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.EndToEnd;

/// <summary>The macros of the demo's file say in a foreign client what <c>query</c> says.</summary>
[Collection(DemoCollection.Name)]
public sealed class MacroTests(DemoFixture demo)
{
    [Fact]
    public void EveryMetric_IsWhatQuerySays()
    {
        var comparison = new MacroComparison(demo.Project);
        comparison.Ask(Question.Of(comparison.Catalog.Metrics, Grain.Month, []));

        Assert.True(comparison.Check() >= comparison.Catalog.Metrics.Length);
    }

    /// <summary>Two hundred calls, each of a metric, split, grain and range of its own.</summary>
    [Fact]
    public void RandomCalls_AreWhatQuerySays()
    {
        var random = new Random(20260629);
        var comparison = new MacroComparison(demo.Project);
        for (var number = 0; number < 200; number++)
        {
            comparison.Ask(RandomQuestion(comparison.Catalog, random));
        }

        Assert.True(comparison.Check() > 1000);
    }

    [Fact]
    public void Metric_IsTheMacroOfThatName()
    {
        const string Columns = "metric, grain, period_start, segment, intent, value, numerator, denominator, sample_size, interval, ci_low, ci_high, is_complete, reason";
        const string Arguments = "by := ['intent'], grain := 'week', since := '2026-05-01'";

        var answers = Processes.Answers(demo.Database, [$"SELECT {Columns} FROM metric('csat', {Arguments})", $"SELECT {Columns} FROM csat({Arguments})"]);

        Assert.True(answers[0].Rows.Count > 50, answers[0].Error);
        Assert.Equal(answers[1].Rows.Select(row => row.GetRawText()), answers[0].Rows.Select(row => row.GetRawText()));
    }

    [Theory]
    [InlineData("", "all", "month")]
    [InlineData("'source'", "source", "week")]
    public void Funnel_IsTheStoredOne(string by, string segment, string grain)
    {
        const string Columns = "grain, period_start, segment, channel, source, stage_number, stage, label, value, of_previous, of_first, is_complete";
        var call = $"SELECT {Columns} FROM funnel(by := [{by}], grain := '{grain}')";
        var stored = $"SELECT {Columns} FROM funnel WHERE grain = '{grain}' AND segment = '{segment}'";

        var answers = Processes.Answers(demo.Database, [$"{call} EXCEPT ALL {stored}", $"{stored} EXCEPT ALL {call}", $"SELECT count(*) > 20 AS many FROM ({call})"]);

        Assert.All(answers, answer => Assert.True(answer.Error is null, answer.Error));
        Assert.Equal((0, 0, true), (answers[0].Rows.Count, answers[1].Rows.Count, answers[2].Rows[0].GetProperty("many").GetBoolean()));
    }

    /// <summary>By hand: deflection is over eligible conversations, and those that were deflected are in its numerator; one without a fallback adds nothing to theirs.</summary>
    [Fact]
    public void ConversationsBehind_AreThoseThatAMetricCounts()
    {
        var answers = Processes.Answers(demo.Database,
        [
            "SELECT conversation_id, in_numerator, in_denominator FROM conversations_behind('deflection_rate', since := '2026-04-06', until := '2026-04-12') WHERE intent = 'returns' ORDER BY ALL",
            "SELECT conversation_id, is_deflected AS in_numerator, is_eligible AS in_denominator FROM conversations WHERE is_eligible AND started_on BETWEEN '2026-04-06' AND '2026-04-12' AND intent = 'returns' ORDER BY ALL",
            "SELECT count(*) FILTER (WHERE in_numerator) AS numerator, count(*) FILTER (WHERE in_denominator) AS denominator FROM conversations_behind('csat')",
            "SELECT CAST(numerator AS BIGINT) AS numerator, CAST(denominator AS BIGINT) AS denominator FROM csat()",
            "SELECT count(*) AS rows FROM conversations_behind('session_turns_median') WHERE in_numerator AND in_denominator IS NULL",
            "SELECT CAST(sample_size AS BIGINT) AS rows FROM session_turns_median()",
            "SELECT conversation_id, in_numerator FROM conversations_behind('fallback_rate', until := '2026-04-12') WHERE in_denominator ORDER BY ALL",
            "SELECT conversation_id, fallback_turns > 0 AS in_numerator FROM conversations WHERE bot_messages > 0 AND started_on <= '2026-04-12' ORDER BY ALL",
        ]);

        Assert.All(answers, answer => Assert.True(answer.Error is null, answer.Error));
        Assert.True(answers[0].Rows.Count > 20);
        for (var pair = 0; pair < answers.Count; pair += 2)
        {
            Assert.Equal(answers[pair + 1].Rows.Select(row => row.GetRawText()), answers[pair].Rows.Select(row => row.GetRawText()));
        }
    }

    [Fact]
    public void Mistakes_AreSaid()
    {
        (string Sql, string Error)[] mistakes =
        [
            ("FROM csat(by := ['intnt'])", "unknown dimension intnt; csat can be split by channel, intent, flow"),
            ("FROM program_cost(by := ['intent'], since := '2030-01-01')", "unknown dimension intent; program_cost can be split by category"),
            ("FROM csat(grain := 'wek', since := '2030-01-01')", "unknown grain wek; expected day, week, month, quarter, year, all"),
            ("FROM metric('deflction_rate')", "unknown metric deflction_rate; did you mean deflection_rate?"),
            ("FROM metric('csat', by := ['origin'])", "unknown dimension origin; csat can be split by"),
            ("FROM conversations_behind('chatbot_roi')", "chatbot_roi is no metric that aggregates conversations; expected"),
            ("FROM funnel(by := ['intent'])", "unknown dimension intent; funnel can be split by channel"),
        ];

        var answers = Processes.Answers(demo.Database, [.. mistakes.Select(mistake => mistake.Sql)]);

        Assert.All(mistakes.Zip(answers), pair => Assert.Contains(pair.First.Error, pair.Second.Error, StringComparison.Ordinal));
    }

    /// <summary>A client may lack ICU, in which the functions and types of time zones are.</summary>
    [Fact]
    public void Macros_AskForNoTimeZone()
    {
        var answer = Processes.Answers(demo.Database,
        [
            "SELECT function_name FROM duckdb_functions() WHERE NOT internal AND regexp_matches(lower(macro_definition), 'timezone|time zone|timestamptz|strptime|icu_')",
            "SELECT view_name FROM duckdb_views() WHERE NOT internal AND view_name <> 'events' AND regexp_matches(lower(sql), 'timezone|time zone|timestamptz')",
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND data_type LIKE '%TIME ZONE%'",
        ]);

        Assert.All(answer, found => Assert.True(found is { Error: null, Rows: [] }, found.Error ?? string.Join(", ", found.Rows)));
    }

    private static Question RandomQuestion(Catalog catalog, Random random)
    {
        var by = catalog.Dimensions.Where(_ => random.Next(catalog.Dimensions.Length) < 2).ToList();
        var metrics = catalog.Metrics.Where(metric => by.All(metric.CanBeSplitBy)).ToArray();
        if (metrics.Length == 0)
        {
            return RandomQuestion(catalog, random);
        }

        random.Shuffle(metrics);
        var first = new DateOnly(2025, 12, 20).AddDays(random.Next(200));
        return new Question(
            [.. metrics.Take(1)], (Grain)random.Next(6), [.. by], [],
            random.Next(2) == 0 ? first : null, random.Next(2) == 0 ? first.AddDays(random.Next(90)) : null, null);
    }
}
