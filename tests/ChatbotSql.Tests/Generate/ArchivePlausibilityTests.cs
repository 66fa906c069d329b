namespace ChatbotSql.Tests.Generate;

/// <summary>What an analyst should be able to find in the demo.</summary>
[Collection(DemoArchive.Name)]
public sealed class ArchivePlausibilityTests(DemoArchive archive)
{
    private const string FallbackRate = "sum(fallbacks) / sum(answers)";
    private const string Csat = "count_if(score >= 4) / count(score)";
    private const string HandoffRate = "count_if(is_handed_off) / count_if(is_engaged)";
    private const string Released = "week IN (18, 19)";

    [Fact]
    public void Archive_CoversWholeWeeks() => Assert.Equal(
        Enumerable.Range(1, 26).Select(week => (long)week),
        archive.Session.Column<long>("SELECT week FROM sessions GROUP BY week HAVING count(DISTINCT day) = 7 ORDER BY week"));

    [Fact]
    public void Weekdays_AreBusierThanWeekends() =>
        Assert.InRange(Rate("count_if(isodow(day) <= 5) / 5 / (count_if(isodow(day) > 5) / 2)"), 1.5, 2.5);

    [Fact]
    public void Traffic_Grows() =>
        Assert.InRange(Rate("count_if(week > 22) / count_if(week <= 4)"), 1.25, 1.5);

    [Fact]
    public void BadRelease_ShowsInEveryWeekOfIt()
    {
        var worst = Number($"max(rate) FROM (SELECT {FallbackRate} AS rate FROM sessions WHERE NOT {Released} GROUP BY week)");
        var best = Number($"min(rate) FROM (SELECT {FallbackRate} AS rate FROM sessions WHERE {Released} GROUP BY week)");
        Assert.True(best > 1.2 * worst, $"{best} in the bad weeks, up to {worst} in the others");
    }

    [Fact]
    public void BadRelease_CostsSatisfactionAndBringsHandoffs()
    {
        Assert.True(Rate(Csat, Released) < Rate(Csat, $"NOT {Released}") - 0.05);
        Assert.True(Rate(HandoffRate, Released) > Rate(HandoffRate, $"NOT {Released}") + 0.03);
    }

    [Fact]
    public void BadRelease_LeavesOtherIntentsAlone() => Assert.InRange(
        Rate(FallbackRate, $"{Released} AND intent NOT IN ('order_status', 'returns')")
            / Rate(FallbackRate, $"NOT {Released} AND intent NOT IN ('order_status', 'returns')"),
        0.8,
        1.25);

    [Theory]
    [InlineData("count_if(is_resolved) / count_if(is_engaged)", 0.50, 0.60)]
    [InlineData(FallbackRate, 0.07, 0.10)]
    [InlineData(HandoffRate, 0.22, 0.29)]
    [InlineData(Csat, 0.75, 0.81)]
    [InlineData("count(score) / count_if(is_engaged)", 0.15, 0.30)]
    public void Rates_AreThoseOfADecentBot(string rate, double least, double most) => Assert.InRange(Rate(rate), least, most);

    [Fact]
    public void Intents_DifferInResolution()
    {
        const string Resolution = "count_if(is_resolved) / count(*)";
        Assert.True(Rate(Resolution, "intent = 'opening_hours'") > Rate(Resolution, "intent = 'technical_problem'") + 0.4);
    }

    [Fact]
    public void Impressions_AreManyTimesTheConversations() => Assert.InRange(
        Number("(SELECT count_if(is_engaged) FROM sessions) / count_if(type = 'chat_impression') FROM raw"), 0.08, 0.12);

    [Fact]
    public void TestTraffic_IsMarked() => Assert.InRange(Number("count_if(env = 'test') / count(*) FROM raw"), 0.003, 0.007);

    private double Rate(string rate, string where = "true") => Number($"{rate} FROM sessions WHERE {where}");

    private double Number(string select) => archive.Session.Scalar<double>($"SELECT {select}");
}
