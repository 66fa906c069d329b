using System.Globalization;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Values;

/// <summary>Of a dimension with <c>top</c>, the most frequent values stand for themselves and the rest is one.</summary>
public sealed class TopValuesTests : IDisposable
{
    private const string Metrics = """
        dimensions:
          - {name: topic, facts: [conversations], sql: intent, top: 2}
        metrics:
          - name: chats_by_topic
            proves: demand
            fact: conversations
            value: count(*)
            segments: [topic]
            tests:
              - given: {conversations: [{intent: rare}, {intent: rarer}]}
                expect: 2
        """;

    private readonly WrittenProject project = new(
        "sources:\n  - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: intent}}\n",
        ("log.csv", "name,happened,chat,intent\n" + string.Concat("billing billing billing order status status order invoice - -".Split(' ').Select(Row))),
        ("metrics/own.yml", Metrics));

    /// <summary>By hand: billing three times; order and status twice, of which the first by name stands; invoice once; two without.</summary>
    [Fact]
    public void TheRest_IsOne()
    {
        project.Build();

        string[] expected = ["(other)|3", "billing|3", "order|2", "|2"];
        Assert.Equal(expected, project.Rows("SELECT topic, value FROM metric_values WHERE metric = 'chats_by_topic' AND segment = 'topic' AND grain = 'all' ORDER BY topic NULLS LAST"));
        Assert.Equal(expected, project.Rows("SELECT topic, value FROM chats_by_topic(by := ['topic'], grain := 'all') ORDER BY topic NULLS LAST"));
        Assert.Equal(expected, Ask("true"));
    }

    /// <summary>Until it is built again, the file knows others; a question is answered by the definition as it is.</summary>
    [Fact]
    public void AQuestion_GoesByTheDefinition()
    {
        project.Build();
        project.Write("metrics/own.yml", Metrics.Replace("top: 2", "top: 1", StringComparison.Ordinal));

        Assert.Equal(["(other)|5", "billing|3", "|2"], Ask(null));
    }

    /// <summary>What the project does not feed has no rows to count.</summary>
    [Fact]
    public void Rows_AreOfTheFirstFactThatIsFed()
    {
        project.Write("metrics/own.yml", Metrics.Replace("[conversations]", "[tickets, conversations]", StringComparison.Ordinal));
        project.Build();

        Assert.Equal(["(other)", "billing", "order"], project.Rows("SELECT DISTINCT topic FROM metric_values WHERE metric = 'chats_by_topic' AND topic IS NOT NULL ORDER BY ALL"));
    }

    [Fact]
    public void Examples_RunWhereNothingIsCounted()
    {
        var results = new MetricTester(_ => project.Load()).Run(["chats_by_topic"]);

        Assert.Equal([null], results.Select(result => result.Failure));
    }

    [Fact]
    public void ANumberOfTheRest_IsExplained()
    {
        project.Build();
        var catalog = project.Load();
        var question = QuestionBinder.Bind(catalog, new QuestionText(["chats_by_topic"], [], [], ["topic=(other)"], "week", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 8), null));

        Assert.Equal(3.0, NumberExplainer.Explain(catalog, question, rows: 5).Answer["value"]);
    }

    public void Dispose() => project.Dispose();

    private static string Row(string intent, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"user_message,2026-03-0{2 + (number % 7)} 10:00:00,c{number},{intent.Trim('-')}\n");

    private IEnumerable<string> Ask(string? where)
    {
        var catalog = project.Load(InputPolicy.Recorded);
        var question = Question.Of([catalog.Metrics.Single(metric => metric.Name == "chats_by_topic")], ChatbotSql.Model.Grain.All, [catalog.Dimensions.Single(dimension => dimension.Name == "topic")]) with { Where = TypedCondition.Of(where) };
        var rows = QueryRunner.Run(catalog, question);
        var (topic, value) = (rows.Columns.IndexOf("topic"), rows.Columns.IndexOf("value"));
        return rows.Rows.OrderBy(row => row[topic] is null).ThenBy(row => (string?)row[topic], StringComparer.Ordinal).Select(row => $"{row[topic]}|{row[value]}");
    }
}
