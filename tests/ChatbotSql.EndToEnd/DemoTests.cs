using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Explain;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.EndToEnd;

/// <summary>The main job on the demo, and its file in a client with nothing of ours.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoTests(DemoFixture demo)
{
    [Fact]
    public void Demo_PrintsTheScorecardsOfTheLastCompleteWeek()
    {
        Assert.True(demo.Made.ExitCode == 0, demo.Made.Error);
        Assert.Contains("Support, week of 2026-06-29", demo.Made.Output, StringComparison.Ordinal);
        Assert.Contains("Lead generation, week of 2026-06-29", demo.Made.Output, StringComparison.Ordinal);
        Assert.Contains("Deflection rate", demo.Made.Output, StringComparison.Ordinal);
        Assert.Contains("Chatbot ROI", demo.Made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not_available", demo.Made.Output, StringComparison.Ordinal);
        Assert.Contains("rows read = ", demo.Made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', demo.Made.Output);
    }

    /// <summary>The first line of each YAML file leads an editor to a schema, wherever the project stands.</summary>
    [Theory]
    [InlineData("chatbotsql.yml", "sources")]
    [InlineData("metrics/custom.yml", "metrics")]
    public void Files_NameASchemaThatIsThere(string file, string key)
    {
        const string Line = "# yaml-language-server: $schema=";
        var path = Path.Combine(demo.Project, file);
        var first = File.ReadLines(path).First();

        Assert.StartsWith(Line, first, StringComparison.Ordinal);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, first[Line.Length..])));
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty(key, out _));
    }

    /// <summary>The release of the demo goes wrong for two intents in one week, which is all that is warned of.</summary>
    [Fact]
    public void Release_ThatGoesWrong_IsFoundWhereItGoesWrong()
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(demo.Database)} AS project (READ_ONLY); USE project");

        var found = session.Column<string>("SELECT DISTINCT intent FROM main.diagnoses WHERE severity = 'warning' AND segment = 'intent' AND period_start = DATE '2026-05-04' ORDER BY intent");
        var others = session.Scalar<long>("SELECT count(*) FROM main.diagnoses WHERE severity = 'warning' AND period_start <> DATE '2026-05-04'");

        Assert.Equal(["order_status", "returns"], found);
        Assert.Equal(0, others);
    }

    [Fact]
    public void Validate_OfTheDemo_WarnsOfNothing()
    {
        var result = Processes.Run(demo.Project, "validate");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("2026-05-04", "warning", 1)]
    [InlineData("2026-05-04", "nothing", 0)]
    [InlineData("2026-06-29", "warning", 0)]
    [InlineData("2026-06-29", "bad", 1)]
    public void Check_EndsWithOneOnAHit(string week, string failOn, int exitCode)
    {
        var result = Processes.Run(demo.Project, "check", "--week", week, "--fail-on", failOn);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Matches(exitCode == 0 ? "^$" : $@"\Acheck failed: \d+ (cells? in bad bands|warnings? of diagnoses) in the week of {week}\n\z", result.Error);
        Assert.StartsWith($"Week of {week}\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    /// <summary>The last complete week is checked where none is named.</summary>
    [Fact]
    public void Check_OfNoWeek_IsOfTheLast() => Assert.StartsWith("Week of 2026-06-29\n", Processes.Run(demo.Project, "check").Output, StringComparison.Ordinal);

    [Fact]
    public void Check_SaysHowManyBadCellsAreOfSmallSamples()
    {
        using var json = JsonDocument.Parse(Processes.Run(demo.Project, "check", "--week", "2026-05-04", "--format", "json", "--select", "csat").Output);
        var text = Processes.Run(demo.Project, "check", "--week", "2026-05-04", "--select", "csat").Output;

        Assert.Contains($" bad, leaving out {json.RootElement.GetProperty("bad_of_small_samples").GetInt32()} bad cells of a sample under 30\n", text, StringComparison.Ordinal);
    }

    /// <summary>As the page does; and the p that is told is the one by which a finding is raised.</summary>
    [Fact]
    public void Check_ShowsGapsInPoints_AndNamesTheAdjustedP()
    {
        var text = Processes.Run(demo.Project, "check", "--week", "2026-05-04").Output;
        var gap = demo.Rows("SELECT printf('%s: −%.1f pp', band, -100 * value) AS shown FROM metric_values WHERE metric = 'csat_gap_to_human' AND grain = 'week' AND segment = 'all' AND period_start = DATE '2026-05-04'").Single();
        var found = demo.Rows("SELECT printf(', adjusted p %.3f: ', p_adjusted) AS shown FROM diagnoses WHERE week = DATE '2026-05-04' AND p_adjusted >= 0.001 AND p_adjusted - p > 0.001");

        Assert.Contains($"all, {gap.GetProperty("shown").GetString()}\n", text, StringComparison.Ordinal);
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Contains(row.GetProperty("shown").GetString()!, text, StringComparison.Ordinal));
    }

    /// <summary>The demo's data begins on 5 January 2026. May has not ended in the week of the 4th.</summary>
    [Fact]
    public void Report_OfAnEarlierWeek_KnowsNothingLater()
    {
        var report = Processes.Run(demo.Project, "report", "--week", "2026-05-04", "--format", "text").Output;

        Assert.Contains("Weeks: 18 ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-05-01", report, StringComparison.Ordinal);
        Assert.Contains("2026-04-01", report, StringComparison.Ordinal);
    }

    /// <summary>Who asks for the last complete week is told on standard error that it ended long ago; who names a week knows.</summary>
    [Fact]
    public void Report_SaysThatTheLastWeekIsOld_UnlessItIsNamed()
    {
        var last = Processes.Run(demo.Project, "report", "--format", "text");
        var named = Processes.Run(demo.Project, "report", "--week", "2026-06-29", "--format", "text");

        Assert.StartsWith("warning CSQL241: the last complete week ended ", last.Error, StringComparison.Ordinal);
        Assert.Contains(", on 2026-07-05: nothing later is reported\n", last.Error, StringComparison.Ordinal);
        Assert.Equal((last.Output, ""), (named.Output, named.Error));
    }

    [Fact]
    public void Check_AsJson_HasTheNumbersOfTheFile()
    {
        using var shown = JsonDocument.Parse(Processes.Run(demo.Project, "check", "--week", "2026-05-04", "--format", "json", "--select", "csat").Output);
        using var stored = JsonDocument.Parse(Processes.Read(demo.Database, "SELECT diagnosis, segment, p, p_adjusted, text FROM diagnoses WHERE week = DATE '2026-05-04' AND list_contains([item.metric FOR item IN evidence], 'csat') ORDER BY rowid"));
        using var small = JsonDocument.Parse(Processes.Read(demo.Database, "SELECT CAST(count(*) AS INTEGER) AS cells FROM metric_values WHERE metric = 'csat' AND grain = 'week' AND period_start = DATE '2026-05-04' AND status = 'bad' AND sample_size < 30"));
        using var bad = JsonDocument.Parse(Processes.Read(demo.Database, "SELECT CAST(count(*) AS INTEGER) AS cells FROM metric_values WHERE metric = 'csat' AND grain = 'week' AND period_start = DATE '2026-05-04' AND status = 'bad' AND sample_size >= 30"));

        Assert.Equal("2026-05-04", shown.RootElement.GetProperty("week").GetString());
        Assert.True(shown.RootElement.GetProperty("is_hit").GetBoolean());
        Assert.Equal(bad.RootElement[0].GetProperty("cells").GetInt32(), shown.RootElement.GetProperty("bands").GetArrayLength());
        Assert.NotEqual(0, small.RootElement[0].GetProperty("cells").GetInt32());
        Assert.Equal(small.RootElement[0].GetProperty("cells").GetInt32(), shown.RootElement.GetProperty("bad_of_small_samples").GetInt32());
        Assert.NotEqual(0, stored.RootElement.GetArrayLength());
        Assert.Equal(
            stored.RootElement.EnumerateArray().Select(row => (row.GetProperty("diagnosis").GetString(), row.GetProperty("segment").GetString(), row.GetProperty("p").GetDouble(), row.GetProperty("p_adjusted").GetDouble(), row.GetProperty("text").GetString())),
            shown.RootElement.GetProperty("diagnoses").EnumerateArray().Select(row => (row.GetProperty("diagnosis").GetString(), row.GetProperty("segment").GetString(), row.GetProperty("p").GetDouble(), row.GetProperty("p_adjusted").GetDouble(), row.GetProperty("text").GetString())));
    }

    [Fact]
    public void File_OpensInAForeignClient()
    {
        var metrics = Processes.Read(demo.Database, "SELECT DISTINCT metric FROM metric_values ORDER BY metric");

        Assert.Contains("\"deflection_rate\"", metrics, StringComparison.Ordinal);
        Assert.Contains("\"long_session_rate\"", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void EventsView_ReadsTheArchive_WhereverItStands()
    {
        var moved = Path.Combine(demo.Project, "moved");
        Directory.CreateDirectory(moved);
        Directory.CreateSymbolicLink(Path.Combine(moved, "archive"), Path.Combine(demo.Project, "archive"));
        const string Whole = """[{"is_whole":true}]""";
        const string Count = "SELECT count(*) = (SELECT rows_loaded FROM meta.reconciliation WHERE source = 'bot_events') AS is_whole FROM events";

        Assert.Equal(Whole, Processes.Read(demo.Database, Count).Trim());
        Assert.Equal(Whole, Processes.Read(demo.Database, $"SET VARIABLE events_root = '{moved}'; {Count}").Trim());
    }

    [Fact]
    public void File_DescribesItself()
    {
        const string None = """[{"columns":"0"}]""";
        var columns = Processes.Read(demo.Database, "SELECT count(*) AS columns FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND comment IS NULL AND column_name NOT IN ('template', 'updated_at')");
        var email = Processes.Read(demo.Database, "SELECT count(*) AS columns FROM duckdb_columns() WHERE column_name IN ('email', 'text') AND table_name <> 'diagnoses' AND NOT internal");

        Assert.Equal(None, columns.Trim());
        Assert.Equal(None, email.Trim());
    }

    [Fact]
    public void Test_RunsTheTestsOfEveryMetric()
    {
        var result = Processes.Run(demo.Project, "test", "--quiet");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^(\d+) of \1 tests passed, of \d+ metrics$", result.Output.Trim());
    }

    [Fact]
    public void Personal_AddressesAreNowhereInTheFile()
    {
        var file = File.ReadAllBytes(demo.Database);

        Assert.Equal(-1, file.AsSpan().IndexOf("@example.com"u8));
        Assert.Equal(-1, file.AsSpan().IndexOf("@Example.com"u8));
    }

    [Fact]
    public void CompiledSql_GivesTheStoredValues_InAForeignClient()
    {
        var compiled = Processes.Run(demo.Project, "compile", "deflection_rate", "fallback_rate", "session_turns_median", "engagement_rate", "--by", "channel", "--grain", "month");
        Assert.True(compiled.ExitCode == 0, compiled.Error);
        const string Columns = "metric, period_start, channel, value, sample_size, interval, ci_low, ci_high";

        var computed = Processes.Read(demo.Database, $"SELECT {Columns} FROM (\n{compiled.Output}\n) WHERE value IS NOT NULL ORDER BY ALL");
        var stored = Processes.Read(demo.Database, $"SELECT {Columns} FROM metric_values WHERE segment = 'channel' AND grain = 'month' AND value IS NOT NULL AND metric IN ('deflection_rate', 'fallback_rate', 'session_turns_median', 'engagement_rate') ORDER BY ALL");

        Assert.Contains("wilson", stored, StringComparison.Ordinal);
        Assert.Equal(stored, computed);
    }

    [Theory]
    [InlineData("deflection_rate", "intent", "week")]
    [InlineData("engagement_rate", "channel", "day")]
    [InlineData("time_to_first_useful_response", "channel", "quarter")]
    [InlineData("csat", "intent,outcome", "month")]
    [InlineData("csat_gap_to_human", "intent", "quarter")]
    [InlineData("attributed_revenue__position_30d", "channel", "month")]
    [InlineData("lead_quality_rate", "source", "month")]
    public void Query_GivesTheStoredValues(string metric, string by, string grain)
    {
        var result = Processes.Run(demo.Project, "query", metric, "--by", by, "--grain", grain, "--format", "json", "--quiet");
        Assert.True(result.ExitCode == 0, result.Error);
        using var rows = JsonDocument.Parse(result.Output);

        var stored = Processes.Read(demo.Database, $"SELECT count(*) AS rows, count(value) AS known, round(sum(value), 6) AS total, round(sum(change), 6) AS change FROM metric_values WHERE metric = '{metric}' AND grain = '{grain}' AND segment = '{by.Replace(',', '+')}'");

        using var expected = JsonDocument.Parse(stored);
        var sums = expected.RootElement[0];
        var values = rows.RootElement.EnumerateArray().Select(row => row.GetProperty("value")).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDouble()).ToList();
        var changes = rows.RootElement.EnumerateArray().Select(row => row.GetProperty("change")).Where(value => value.ValueKind == JsonValueKind.Number).Sum(value => value.GetDouble());
        Assert.Equal(sums.GetProperty("rows").GetString(), $"{rows.RootElement.GetArrayLength()}");
        Assert.Equal(sums.GetProperty("known").GetString(), $"{values.Count}");
        Assert.Equal(sums.GetProperty("total").GetDouble(), values.Sum(), 1e-5);
        Assert.Equal(sums.GetProperty("change") is { ValueKind: JsonValueKind.Number } change ? change.GetDouble() : 0, changes, 1e-5);
    }

    /// <summary>Every metric can be explained, the rows behind a number add up, and come to what is stored.</summary>
    [Fact]
    public void Explain_AddsUpToTheStoredValues_OfEveryMetric()
    {
        var catalog = Compiler.Load(demo.Project, InputPolicy.Optional, new DiagnosticBag());
        var (from, to) = (new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31));

        foreach (var metric in catalog.Metrics)
        {
            var question = Question.Of([metric], Grain.Month, []);
            var number = NumberExplainer.Explain(catalog, question with { From = from, To = to }, 2);
            var explained = Explainer.Explain(catalog, question, number);

            Assert.True(explained.Sql.Length > 0 && explained.Formulas.Length > 0 && explained.Facts.Length > 0 && explained.Sources.Length > 0, metric.Name);
            Assert.All(number.Funnels, funnel => Assert.Equal(funnel.Rows, funnel.Counted + funnel.Steps.Sum(step => step.Excluded)));
            Assert.All(number.Funnels, funnel => Assert.Equal(funnel.Rows, funnel.Samples.Sum(sample => sample.Count)));
            CheckCounts(number, metric.Formula is null ? number.Answer : number.Components[0], catalog.Metrics.First(shown => shown.Name == number.RowsOf));
        }
    }

    private static void CheckCounts(ExplainedNumber number, IReadOnlyDictionary<string, object?> answer, BoundMetric metric)
    {
        switch (number.Funnels)
        {
            case [{ Side: "both" } both]:
                Assert.Equal((metric.Name, answer["numerator"], answer["denominator"]), (metric.Name, (object)(double)(both.Counted + both.NumeratorOutside!.Value), (double)both.InDenominator!.Value));
                break;
            case [{ Side: "value" } value]:
                var counted = metric.Value!.Expression is { IsSingleAggregate: true, Aggregates: [{ CountsRows: true }] } ? "value" : "sample_size";
                Assert.Equal((metric.Name, answer[counted] ?? 0.0), (metric.Name, (object)(double)value.Counted));
                break;
            case [var numerator, var denominator]:
                Assert.Equal((metric.Name, answer["numerator"] ?? 0.0, answer["denominator"]), (metric.Name, (object)numerator.Total!.Value, denominator.Total!.Value));
                break;
        }
    }
}
