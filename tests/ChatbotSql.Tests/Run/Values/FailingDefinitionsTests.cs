using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Values;

/// <summary>What fails on the data is named with its place, in a question as in a build; where the question's own condition fails, that is said.</summary>
public sealed class FailingDefinitionsTests
{
    private const string Settings = """
        timezone: UTC
        sources:
          - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: conversation, channel: channel}}
        """;

    private const string Log = """
        name,happened,conversation,channel
        user_message,2026-01-01 09:00:00,c1,web
        user_message,2026-01-02 09:00:00,c2,7
        """;

    private const string Sound = "metrics:\n  - {name: chats, fact: conversations, value: count(*)}\n";

    private const string Failing = """
        metrics:
          - {name: chats, fact: conversations, value: count(*)}
          - {name: channels, fact: conversations, value: sum(CAST(channel AS INTEGER))}
          - {name: doubled, formula: channels * 2}
        dimensions:
          - {name: number, facts: [conversations], sql: CAST(channel AS INTEGER)}
          - {name: top_number, facts: [conversations], sql: CAST(CAST(channel AS INTEGER) AS VARCHAR), top: 2}
        """;

    [Theory]
    [InlineData("channels", null, null, "3:12 CSQL105: `channels`")]
    [InlineData("doubled", null, null, "3:12 CSQL105: `channels`")]
    [InlineData("chats", "number", null, "6:12 CSQL105: `number`")]
    [InlineData("chats", "top_number", null, "7:12 CSQL105: `top_number`")]
    [InlineData("channels", null, "conversation_id = 'c1'", "3:12 CSQL105: `channels`")]
    [InlineData("chats", null, "CAST(channel AS INTEGER) > 1", "1:1 CSQL109: the question")]
    [InlineData("channels", null, "CAST(channel AS INTEGER) > 1", "1:1 CSQL109: the question")]
    public void Query_NamesWhatFails(string metric, string? dimension, string? where, string told)
    {
        using var project = new WrittenProject(Settings, ("log.csv", Log), ("metrics/own.yml", Sound));
        project.Build();
        project.Write("metrics/own.yml", Failing);
        var catalog = project.Load();
        var by = catalog.Dimensions.Where(candidate => candidate.Name == dimension);
        var question = Question.Of([catalog.Metrics.First(candidate => candidate.Name == metric)], Grain.Day, [.. by]) with { Where = TypedCondition.Of(where) };

        var exception = Assert.Throws<ProjectException>(() => QueryRunner.Run(catalog, question));

        Assert.StartsWith(told, Told(Assert.Single(exception.Diagnostics)), StringComparison.Ordinal);
    }

    /// <summary>What a value of the data is is not said where it may be personal.</summary>
    [Theory]
    [InlineData(null, "xxxx@xxxxxxx.xxx")]
    [InlineData("keep_personal_data: true\n", "anna@example.org")]
    public void Failure_ShowsOfAValueThatMayBePersonalItsShape(string? more, string told)
    {
        using var project = new WrittenProject(more + Settings, ("log.csv", Log.Replace(",web", ",anna@example.org", StringComparison.Ordinal)), ("metrics/own.yml", Sound));
        project.Build();
        project.Write("metrics/own.yml", Failing);
        var catalog = project.Load();
        var asked = Question.Of([catalog.Metrics.First(candidate => candidate.Name == "channels")], Grain.Day, []);

        var errors = new[] { asked, asked with { Where = TypedCondition.Of("CAST(channel AS INTEGER) > 1") } }
            .Select(question => Assert.Throws<ProjectException>(() => QueryRunner.Run(catalog, question)))
            .Append(Assert.Throws<ProjectException>(project.Build));

        Assert.All(errors, error => Assert.Contains($"'{told}'", error.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_NamesTheMetricUnderAFormula()
    {
        using var project = new WrittenProject(Settings, ("log.csv", Log), ("metrics/own.yml", Failing[..Failing.IndexOf("dimensions:", StringComparison.Ordinal)]));

        var exception = Assert.Throws<ProjectException>(project.Build);

        Assert.StartsWith("3:12 CSQL105: `channels`", Told(Assert.Single(exception.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error)), StringComparison.Ordinal);
    }

    private static string Told(Diagnostic diagnostic)
    {
        var place = diagnostic.Span is { } span ? $"{span.Line}:{span.Column} " : "";
        return $"{place}{diagnostic.Code}: {diagnostic.Message}";
    }
}
