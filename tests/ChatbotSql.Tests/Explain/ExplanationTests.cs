using ChatbotSql.Explain;
using ChatbotSql.Report;

namespace ChatbotSql.Tests.Explain;

/// <summary>What people read of a metric and of a number.</summary>
public sealed class ExplanationTests(ExplainedProject project) : IClassFixture<ExplainedProject>
{
    [Theory]
    [InlineData("resolved_web_rate")]
    [InlineData("turns_formula")]
    public void Definition(string metric) => Snapshot.Match(Text(metric, 80), $"Definitions/{metric}");

    [Theory]
    [InlineData("resolved_web_rate")]
    [InlineData("turns_per_bot_message")]
    public void Number(string metric)
    {
        var question = project.Ask(metric, ["channel"], "intent=billing");
        var explanation = Explainer.Explain(project.Catalog, question, project.Number(question, rows: 2));

        Snapshot.Match(ExplanationText.Format(explanation, "EUR", 80), $"Numbers/{metric}");
    }

    [Fact]
    public void Words_AreWrapped() =>
        Assert.All(Text("resolved_web_rate", 60).Split("\nSQL\n")[0].Split('\n'), line => Assert.True(line.Length <= 60, line));

    private string Text(string metric, int width) => ExplanationText.Format(Explainer.Explain(project.Catalog, project.Ask(metric), null), "EUR", width);
}
