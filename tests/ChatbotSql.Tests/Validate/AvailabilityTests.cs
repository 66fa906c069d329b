using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Validate;

/// <summary>What nothing tells is not available, and is never shown as zero.</summary>
public sealed class AvailabilityTests
{
    private const string OfColumns = "columns: {event_name: name, occurred_at: happened";

    [Theory]
    [InlineData(OfColumns + ", visitor_id: conversation}", "no source of events maps conversation_id")]
    [InlineData(OfColumns + ", conversation_id: conversation}", null)]
    [InlineData("sql: SELECT row_id, name AS event_name, happened AS occurred_at, conversation AS conversation_id FROM raw", null)]
    public void MetricsOfConversations_NeedEventsThatNameThem(string mapping, string? reason)
    {
        using var project = new SmallProject();
        project.Write("chatbotsql.yml", $"name: small\nsources:\n  - name: log\n    feeds: events\n    files: data/1.csv\n    timezone: UTC\n    {mapping}\n");

        var metrics = project.Load().Metrics;

        Assert.Equal(reason, metrics.Single(metric => metric.Name == "bot_sessions").Unavailable);
        Assert.All(
            metrics.Where(metric => metric.Value?.Fact.Name == Fact.Conversations && metric.Unavailable is null),
            _ => Assert.Null(reason));
        Assert.Null(metrics.Single(metric => metric.Name == "chat_impressions").Unavailable);
    }
}
