using ChatbotSql.Diagnostics;
using ChatbotSql.Explain;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;

namespace ChatbotSql.Tests.Explain;

/// <summary>The rows behind a number are those that SQL by hand finds, each counted once.</summary>
public sealed class NumberExplainerTests(ExplainedProject project) : IClassFixture<ExplainedProject>
{
    private const string Week = "started_on BETWEEN DATE '2026-03-30' AND DATE '2026-04-05'";

    [Fact]
    public void ShareOfRows_CountsEachRowByTheFirstConditionThatLeavesItOut()
    {
        var funnel = Assert.Single(project.Number(project.Ask("resolved_web_rate")).Funnels);

        var counts = project.Read($"""
            SELECT
                count(*),
                count(*) FILTER (WHERE is_engaged),
                count(*) FILTER (WHERE is_engaged AND channel = 'web'),
                count(*) FILTER (WHERE is_engaged AND channel = 'web' AND is_eligible),
                count(*) FILTER (WHERE is_engaged AND channel = 'web' AND is_eligible AND turns > 1),
                count(*) FILTER (WHERE is_engaged AND channel = 'web' AND is_eligible AND turns > 1 AND is_goal_completed),
                count(*) FILTER (WHERE is_engaged AND channel = 'web' AND is_goal_completed AND NOT coalesce(is_eligible AND turns > 1, false))
            FROM conversations WHERE {Week}
            """).Rows[0].Select(value => (long)value!).ToList();
        Assert.Equal(["is_engaged", "channel = 'web'", "is_eligible", "turns > 1", "is_goal_completed"], funnel.Steps.Select(step => step.Condition));
        Assert.Equal(counts[..6], [funnel.Rows, .. funnel.Steps.Select(step => step.Left)]);
        Assert.Equal((counts[4], counts[5], counts[6]), (funnel.InDenominator!.Value, funnel.Counted, funnel.NumeratorOutside!.Value));
        Assert.Equal(funnel.Rows, funnel.Counted + funnel.Steps.Sum(step => step.Excluded));
        Assert.True(counts.TrueForAll(count => count >= 0) && counts[0] > counts[2] && counts[2] > counts[4] && counts[5] > 0, "the data tell the conditions apart");
    }

    [Theory]
    [InlineData("in the numerator", "is_engaged AND channel = 'web' AND is_eligible AND turns > 1 AND is_goal_completed")]
    [InlineData("in the denominator only", "is_engaged AND channel = 'web' AND is_eligible AND turns > 1 AND NOT is_goal_completed")]
    [InlineData("excluded", "NOT coalesce(is_engaged AND channel = 'web' AND is_eligible AND turns > 1, false)")]
    public void Samples_AreTheConversationsWithTheLeastHashes(string group, string condition)
    {
        var sample = project.Number(project.Ask("resolved_web_rate"), rows: 3).Funnels[0].Samples.Single(candidate => candidate.Group == group);

        var expected = project.Read($"SELECT conversation_id FROM conversations WHERE {Week} AND {condition} ORDER BY md5(conversation_id) LIMIT 3").Rows;
        var count = project.Read($"SELECT count(*) FROM conversations WHERE {Week} AND {condition}").Rows[0][0];
        Assert.Equal(expected.Select(row => row[0]), sample.Rows.Select(row => row["conversation_id"]));
        Assert.Equal(count, sample.Count);
    }

    [Theory]
    [InlineData("intent=billing", "intent = 'billing'")]
    [InlineData("intent=(none)", "intent IS NULL")]
    public void At_NarrowsTheRowsAndTheNumber(string at, string condition)
    {
        var number = project.Number(project.Ask("positive_turns", null, at));
        var funnel = Assert.Single(number.Funnels);

        var expected = project.Read($"SELECT count(*), count(*) FILTER (WHERE csat_positive), CAST(coalesce(sum(turns) FILTER (WHERE csat_positive), 0) AS DOUBLE) FROM conversations WHERE {Week} AND {condition}").Rows[0];
        Assert.Equal((expected[0], expected[1]), (funnel.Rows, funnel.Counted));
        Assert.Equal(expected[2], number.Answer["value"]);
    }

    [Fact]
    public void SidesOfSums_HaveAFunnelEachAndComeToTheAnswer()
    {
        var number = project.Number(project.Ask("turns_per_bot_message"));

        Assert.Equal(["numerator", "denominator"], number.Funnels.Select(funnel => funnel.Side));
        Assert.Equal(number.Answer["numerator"], number.Funnels[0].Total);
        Assert.Equal(number.Answer["denominator"], number.Funnels[1].Total);
        var taken = project.Number(project.Ask("turns_per_bot_message"), rows: 1000).Funnels[1].Samples.Single(sample => sample.Group == "counted").Rows;
        Assert.Equal(number.Funnels[1].Total, taken.Sum(row => Convert.ToDouble(row["taken"], null)));
    }

    [Fact]
    public void Window_ReadsTheRowsOfItsDays()
    {
        var funnel = Assert.Single(project.Number(project.Ask("turns_window")).Funnels);

        var expected = project.Read("SELECT count(*), count(turns) FROM conversations WHERE started_on BETWEEN DATE '2026-03-23' AND DATE '2026-04-05'").Rows[0];
        Assert.Equal((new DateOnly(2026, 3, 23), expected[0], expected[1]), (funnel.From, funnel.Rows, funnel.Counted));
    }

    [Fact]
    public void Formula_GivesItsComponentsAndTheRowsOfTheFirst()
    {
        var number = project.Number(project.Ask("turns_formula"));

        Assert.Equal(["positive_turns", "resolved_web_rate"], number.Components.Select(answer => answer["metric"]));
        Assert.Equal("positive_turns", number.RowsOf);
        Assert.Equal((double)number.Components[0]["value"]! / (double)number.Components[1]["value"]!, number.Answer["value"]);
    }

    [Fact]
    public void By_ListsTheCellsThatAddUpToTheWhole()
    {
        var number = project.Number(project.Ask("resolved_web_rate", ["intent"]));

        Assert.True(number.Cells.Length > 1);
        Assert.Equal(number.Answer["denominator"], number.Cells.Sum(cell => cell["denominator"] as double?));
        Assert.All(number.Funnels[0].Samples, sample => Assert.Contains("intent", sample.Columns));
    }

    [Fact]
    public void Samples_AreTheSameEachTime()
    {
        var question = project.Ask("resolved_web_rate");

        Assert.Equal(Json(), Json());

        string Json() => ExplanationJson.Format(Explainer.Explain(project.Catalog, question, project.Number(question)));
    }

    [Fact]
    public void PeriodWithoutANumber_IsSaid()
    {
        var question = project.Ask("positive_turns") with { From = new DateOnly(2030, 1, 7), To = new DateOnly(2030, 1, 13) };

        var error = Assert.Throws<ProjectException>(() => NumberExplainer.Explain(project.Catalog, question, 5));

        Assert.Equal("CSQL116", Assert.Single(error.Diagnostics).Code);
    }
}
