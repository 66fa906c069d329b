using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>A build and its file, seen from outside: the terminal, other formats, and a client that is not ours.</summary>
public sealed class SmallProjectTests(SmallProject project) : IClassFixture<SmallProject>
{
    private const string Question = "query long_sessions bot_sessions handoff_rate --by intent";

    [Fact]
    public void Build_PrintsTheSummaryAloneOnStandardOutput()
    {
        Assert.True(project.Build.ExitCode == 0, project.Build.Error);
        Assert.StartsWith("wrote ", project.Build.Output, StringComparison.Ordinal);
        Assert.Contains("rows read", project.Build.Output, StringComparison.Ordinal);
        Assert.Contains("metrics", project.Build.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_LeavesStandardErrorEmpty()
    {
        Assert.Equal("", project.Run("validate", "--quiet").Error);
        Assert.Equal("", project.Run("query", "csat", "--quiet").Error);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Query_PrintsRowsWithoutControlCharacters(string format)
    {
        var result = project.Run([.. Question.Split(' '), "--format", format]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(format == "csv", result.Output.Contains('\u001B'));
    }

    [Fact]
    public void Query_AsJson_HoldsEveryIntentAsItIsInTheData()
    {
        using var json = JsonDocument.Parse(project.Run([.. Question.Split(' '), "--format", "json"]).Output);
        using var own = JsonDocument.Parse(Processes.Read(project.Database, "SELECT DISTINCT intent FROM events"));

        var queried = json.RootElement.EnumerateArray().Select(row => row.GetProperty("intent").GetString()).ToHashSet();

        Assert.Equal(13, queried.Count);
        Assert.Equal(own.RootElement.EnumerateArray().Select(row => row.GetProperty("intent").GetString()).ToHashSet(), queried);
        Assert.Contains("'; DROP TABLE conversations; --", queried);
        Assert.Contains(new string('x', 10_000), queried);
    }

    [Theory]
    [InlineData("intent='; DROP TABLE conversations; --")]
    [InlineData("intent=it's \"quoted\", with a comma")]
    [InlineData("intent=two\nlines")]
    public void Query_AtAHostileIntent_IsOneRow(string cell)
    {
        using var json = JsonDocument.Parse(project.Run("query", "bot_sessions", "--at", cell, "--format", "json").Output);

        Assert.Equal(1, Assert.Single(json.RootElement.EnumerateArray()).GetProperty("value").GetDouble());
    }

    [Theory]
    [InlineData("")]
    [InlineData("--period 2026-03-04 --grain year")]
    [InlineData("--period 2026-03-04 --grain year --by intent")]
    [InlineData("--period 2026-03-04 --grain year --rows 100 --format json")]
    public void Explain_PrintsTheMetricWithoutControlCharacters(string options)
    {
        var result = project.Run(["explain", "long_sessions", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("long_sessions", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', result.Output);
    }

    /// <summary>An intent with a comma is one cell, and `--by` with a value is the same as `--at`.</summary>
    [Theory]
    [InlineData("--at")]
    [InlineData("--by")]
    public void Explain_AtAHostileIntent_ShowsItsOneConversation(string option)
    {
        const string Intent = "it's \"quoted\", with a comma";
        using var json = JsonDocument.Parse(project.Run("explain", "bot_sessions", "--period", "2026-12-31", "--grain", "year", option, $"intent={Intent}", "--format", "json").Output);

        var number = json.RootElement.GetProperty("number");
        Assert.Equal(1, number.GetProperty("answer").GetProperty("value").GetDouble());
        var sample = Assert.Single(Assert.Single(number.GetProperty("funnels").EnumerateArray()).GetProperty("samples").EnumerateArray());
        Assert.Equal(Intent, Assert.Single(sample.GetProperty("rows").EnumerateArray()).GetProperty("intent").GetString());
    }

    [Theory]
    [InlineData("bot_sessions --grain week")]
    [InlineData("handoff_rate long_sessions --by intent,channel --grain day")]
    [InlineData("bot_sessions --where turns>1 --from 2026-03-03 --to 2026-03-12 --grain month")]
    [InlineData("bot_sessions session_turns_median --grain all")]
    public void Compile_PrintsSqlThatGivesAForeignClientTheSameValues(string question)
    {
        var words = question.Split(' ');
        var compiled = project.Run(["compile", .. words, "--quiet"]);
        var queried = project.Run(["query", .. words, "--format", "json", "--quiet"]);
        Assert.Equal((0, 0), (compiled.ExitCode, queried.ExitCode));

        var expected = Values(queried.Output);
        var actual = Values(Processes.Read(project.Database, compiled.Output));

        Assert.NotEmpty(expected);
        Assert.All(expected, pair => Assert.Equal(pair.Value, actual.GetValueOrDefault(pair.Key) ?? (pair.Value == 0 ? 0 : null)));
    }

    [Fact]
    public void File_OpensInAForeignClient()
    {
        using var values = JsonDocument.Parse(Processes.Read(project.Database, "SELECT * FROM metric_values WHERE metric = 'bot_sessions' AND segment = 'all' AND grain = 'all'"));
        using var events = JsonDocument.Parse(Processes.Read(project.Database, "SELECT count(*) AS events, count(DISTINCT conversation_id) AS conversations FROM events"));

        Assert.Equal(13, Assert.Single(values.RootElement.EnumerateArray()).GetProperty("value").GetDouble());
        Assert.Equal("13", events.RootElement[0].GetProperty("conversations").GetString());
    }

    [Fact]
    public void File_SaysWhatItsTablesAndColumnsAre()
    {
        using var without = JsonDocument.Parse(Processes.Read(project.Database, """
            SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'main' AND coalesce(comment, '') = ''
            UNION ALL
            SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal AND coalesce(comment, '') = ''
            UNION ALL
            SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal AND coalesce(comment, '') = ''
            ORDER BY name
            """));

        Assert.Equal([], without.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
    }

    [Fact]
    public void File_HoldsNoRawTextUnlessAskedFor()
    {
        var columns = Processes.Read(project.Database, "SELECT column_name FROM duckdb_columns() WHERE NOT internal AND table_name <> 'diagnoses' AND column_name IN ('email', 'text')");

        Assert.Equal("[]", columns);
    }

    /// <summary>The values by metric, period and split; those that are NULL left out.</summary>
    private static Dictionary<string, double?> Values(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateArray()
            .Where(row => row.GetProperty("value").ValueKind == JsonValueKind.Number)
            .ToDictionary(
                row => string.Join('|', new[] { "metric", "period_start", "intent", "channel" }.Select(name => row.TryGetProperty(name, out var part) ? part.ToString() : "")),
                row => (double?)row.GetProperty("value").GetDouble());
    }
}
