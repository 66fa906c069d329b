using ChatbotSql.Explain;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Explain;

/// <summary>What is no question about one number is an error of whoever asks, and says so.</summary>
public sealed class ExplainedQuestionTests : IDisposable
{
    private readonly ExplainedProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void ANumber_IsOfOneMetricAndOnePeriod()
    {
        var question = project.Ask("deflection_rate");

        Assert.Contains("one metric", Assert.Throws<ArgumentException>(() => NumberExplainer.Explain(project.Catalog, question, 5)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => project.Number(question with { Metrics = [.. question.Metrics, project.Catalog.Metrics[0]] }));
        Assert.Throws<ArgumentException>(() => project.Number(question with { Metrics = [] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => project.Number(question, rows: -1));
    }

    [Fact]
    public void ADefinition_IsOfOneMetric()
    {
        var none = Question.Of([], Grain.Week, []);

        Assert.Contains("One metric", Assert.Throws<ArgumentException>(() => Explainer.Explain(project.Catalog, none, null)).Message, StringComparison.Ordinal);
    }
}
