using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Golden;

/// <summary>332 real dialogues, against numbers that an independent program computed over their messages.</summary>
public sealed class StarTests
{
    [FactWhereSharedData]
    public void NumbersEqualTheReference()
    {
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "star.duckdb");
        var catalog = Compiler.Load(ProjectFolder(), InputPolicy.Required, new DiagnosticBag(), model => model with { Settings = model.Settings with { Database = database } });
        var result = Builder.Build(catalog, TimeProvider.System);
        using var reference = JsonDocument.Parse(File.ReadAllText(SharedData.At("star/reference_messages.json")));
        var expected = reference.RootElement;
        var values = Values(catalog);

        Assert.Equal(expected.GetProperty("dialogues").GetInt64(), Assert.Single(result.Reconciliation).Read);
        Assert.True(result.Reconciliation[0].AddsUp);
        AssertCount("engaged", "engaged_conversations");
        AssertCount("bot_handled", "bot_sessions");
        AssertCount("user_messages", "user_messages");
        AssertCount("bot_messages", "bot_messages");
        AssertCount("fallbacks", "fallbacks");
        AssertCount("fallback_conversations", "fallback_sessions");
        AssertCount("gaps", "gaps");
        AssertCount("gap_conversations", "knowledge_gap_sessions");
        Assert.Equal(expected.GetProperty("gaps").GetInt64(), GapsReader.Run(catalog, new DateOnly(2000, 1, 1), null, null, int.MaxValue).Rows.Sum(row => (long)row[3]!));
        AssertCount("abandoned", "abandoned_conversations");
        AssertShare("csat", "csat");
        AssertShare("goal_answers", "goal_answer_rate");
        AssertMedian("turns", "turns_median");
        AssertMedian("session_seconds", "seconds_median");
        AssertMedian("first_response", "first_response_median");
        AssertMedian("first_useful_response", "time_to_first_useful_response");
        Assert.Equal(expected.GetProperty("turns").GetProperty("mean").GetDouble(), values["turns_mean"].Value, 0.00005);

        void AssertCount(string key, string metric) => Assert.Equal(expected.GetProperty(key).GetDouble(), values[metric].Value);

        void AssertShare(string key, string metric)
        {
            Assert.Equal(expected.GetProperty(key)[0].GetDouble(), values[metric].Numerator);
            Assert.Equal(expected.GetProperty(key)[1].GetDouble(), values[metric].Sample);
        }

        void AssertMedian(string key, string metric)
        {
            Assert.Equal(expected.GetProperty(key).GetProperty("n").GetDouble(), values[metric].Sample);
            Assert.Equal(expected.GetProperty(key).GetProperty("median").GetDouble(), values[metric].Value);
        }
    }

    private static Dictionary<string, (double Value, double Numerator, double Sample)> Values(Catalog catalog)
    {
        var rows = QueryRunner.Run(catalog, Question.Of(catalog.Metrics, Grain.All, []));
        return rows.Rows.ToDictionary(row => (string)Cell(rows, row, "metric")!, row => (Number(rows, row, "value"), Number(rows, row, "numerator"), Number(rows, row, "sample_size")));
    }

    private static double Number(RowSet rows, object?[] row, string column) => Cell(rows, row, column) as double? ?? double.NaN;

    private static object? Cell(RowSet rows, object?[] row, string column) => row[rows.Columns.IndexOf(column)];

    private static string ProjectFolder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Star");
}
