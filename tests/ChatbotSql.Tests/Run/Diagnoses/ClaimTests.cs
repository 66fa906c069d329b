namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>Each kind of claim over a few numbers, against formulas of the tests' own.</summary>
public sealed class ClaimTests
{
    private const double Exact = 1e-12;

    [Fact]
    public void Fall_of_a_share_is_tested_by_the_score_of_two_proportions()
    {
        using var bench = new WeekBench("when: csat falls");

        var found = Assert.Single(bench.Share(0, "csat", 80, 100).Share(1, "csat", 90, 150).Find());

        // (0.6 - 0.8) / sqrt(0.68 * 0.32 * (1/100 + 1/150)), written out by hand.
        Assert.Equal(HighPrecision.UpperTail(0.2 / Math.Sqrt(0.68 * 0.32 * (0.01 + (1.0 / 150)))), found.P!.Value, Exact);
        Assert.True(found.IsRaised);
        Assert.Equal("2026-03-09", found.Week);
        Assert.Equal("2026-03-09", found.Since);
        Assert.Contains("80.0% → 60.0% (−20.0 pp, n 100 → 150)", found.Text, StringComparison.Ordinal);
        // Newcombe's interval of the difference, from the two of Wilson.
        var (then, now) = (WeekBench.Wilson(80, 100), WeekBench.Wilson(90, 150));
        Assert.Equal(-0.2 - Math.Sqrt(Math.Pow(0.6 - now.Low, 2) + Math.Pow(then.High - 0.8, 2)), found.Low!.Value, Exact);
        Assert.Equal(-0.2 + Math.Sqrt(Math.Pow(now.High - 0.6, 2) + Math.Pow(0.8 - then.Low, 2)), found.High!.Value, Exact);
    }

    [Fact]
    public void Rise_is_no_fall()
    {
        using var bench = new WeekBench("when: csat falls", "when: csat rises");

        var found = bench.Share(0, "csat", 60, 100).Share(1, "csat", 80, 100).Find();

        Assert.False(found[0].IsRaised);
        Assert.True(found[1].IsRaised);
        Assert.Equal(1, found[0].P!.Value + found[1].P!.Value, Exact);
    }

    [Theory]
    [InlineData(29, 300, 0)]
    [InlineData(300, 29, 0)]
    [InlineData(30, 30, 1)]
    public void Samples_below_30_are_not_judged(int then, int now, int expected)
    {
        using var bench = new WeekBench("when: csat falls");

        Assert.Equal(expected, bench.Share(0, "csat", then, then).Share(1, "csat", 0, now).Find().Count);
    }

    [Fact]
    public void Incomplete_weeks_and_weeks_apart_are_not_compared()
    {
        using var bench = new WeekBench("when: csat falls");
        bench.Share(0, "csat", 90, 100).Share(2, "csat", 10, 100).Share(3, "csat", 1, 100, isComplete: false);

        Assert.Empty(bench.Find());
    }

    [Fact]
    public void Rate_of_messages_is_tested_by_its_clusters()
    {
        using var bench = new WeekBench("when: fallback_rate rises");

        var found = Assert.Single(bench.Rate(0, "fallback_rate", 0.08, 0.006, 200).Rate(1, "fallback_rate", 0.10, 0.008, 200).Find());

        Assert.Equal(HighPrecision.UpperTail(0.02 / 0.01), found.P!.Value, 1e-9);
    }

    [Fact]
    public void Messages_of_few_conversations_are_not_judged()
    {
        using var bench = new WeekBench("when: fallback_rate rises");

        Assert.Empty(bench.Rate(0, "fallback_rate", 0.08, 0.006, 29).Rate(1, "fallback_rate", 0.50, 0.008, 200).Find());
    }

    [Theory]
    [InlineData(20000, 0.02, true)]
    [InlineData(2000, 0.02, false)]
    [InlineData(2000, 0.05, true)]
    public void Level_means_that_the_whole_interval_lies_within_the_margin(int size, double margin, bool expected)
    {
        using var bench = new WeekBench(FormattableString.Invariant($"when: csat level within {margin}"));

        var found = Assert.Single(bench.Share(0, "csat", 0.8 * size, size).Share(1, "csat", 0.8 * size, size).Find());

        Assert.Equal(expected, found.IsRaised);
        Assert.Equal(expected, found.Low >= -margin && found.High <= margin);
    }

    [Fact]
    public void Share_above_a_number_is_tested_by_the_score_of_one_proportion()
    {
        using var bench = new WeekBench("when: handoff_rate above 0.7", "when: handoff_rate below 0.7");

        var found = bench.Share(0, "handoff_rate", 80, 100).Find();

        Assert.Equal(HighPrecision.UpperTail(0.1 / Math.Sqrt(0.7 * 0.3 / 100)), found[0].P!.Value, Exact);
        Assert.Equal([true, false], found.Select(item => item.IsRaised));
    }

    [Fact]
    public void Metric_is_compared_with_another_of_the_same_cell()
    {
        using var bench = new WeekBench("when: lead_quality_rate below form_lead_quality_rate");

        var found = Assert.Single(bench.Share(0, "lead_quality_rate", 20, 80).Share(0, "form_lead_quality_rate", 60, 120).Find());

        Assert.Equal(HighPrecision.UpperTail(0.25 / Math.Sqrt(0.4 * 0.6 * ((1.0 / 80) + (1.0 / 120)))), found.P!.Value, Exact);
    }

    [Fact]
    public void Cell_is_compared_with_the_rest_and_not_with_the_whole()
    {
        using var bench = new WeekBench("when: csat below the rest, segments: [intent]");
        bench.Share(0, "csat", 100, 200).Share(0, "csat", 30, 100, "billing").Share(0, "csat", 70, 100, "shipping");

        var found = bench.Find();

        Assert.Equal(HighPrecision.UpperTail(0.4 / Math.Sqrt(0.5 * 0.5 * (2.0 / 100))), found.Single(item => item.Intent == "billing").P!.Value, Exact);
        Assert.Equal(["billing"], found.Where(item => item.IsRaised).Select(item => item.Intent));
    }

    [Fact]
    public void Band_for_some_weeks_counts_from_the_first_of_them()
    {
        using var bench = new WeekBench("when: fallback_rate above its band for 3 weeks");
        foreach (var (week, value) in new[] { 0.05, 0.2, 0.2, 0.2, 0.2, 0.05, 0.2 }.Select((value, week) => (week, value)))
        {
            bench.Rate(week, "fallback_rate", value, 0.01, 100, status: value > 0.1 ? "'bad'" : "'good'");
        }

        var found = bench.Find();

        Assert.All(found, item => Assert.Null(item.P));
        Assert.Equal(["2026-03-23", "2026-03-30"], found.Where(item => item.IsRaised).Select(item => item.Week));
        Assert.All(found.Where(item => item.IsRaised), item => Assert.Equal("2026-03-09", item.Since));
    }

    [Fact]
    public void Weak_is_a_bad_band()
    {
        using var bench = new WeekBench("when: csat is weak", "when: csat strong");

        var found = bench.Share(0, "csat", 60, 100, status: "'bad'").Find();

        Assert.Equal([true, false], found.Select(item => item.IsRaised));
    }

    [Fact]
    public void Median_rises_where_it_leaves_its_band()
    {
        using var bench = new WeekBench("when: session_turns_median rises");
        bench.Median(0, "session_turns_median", 4, "usual").Median(1, "session_turns_median", 5, "usual").Median(2, "session_turns_median", 9, "long").Median(3, "session_turns_median", 3, "short");

        Assert.Equal([false, true, false], bench.Find().Select(item => item.IsRaised));
    }

    [Fact]
    public void Mix_is_tested_by_chi_squared()
    {
        using var bench = new WeekBench("when: mix of csat by intent shifts");
        bench.Share(0, "csat", 50, 100).Share(1, "csat", 50, 100);
        bench.Share(0, "csat", 1, 70, "billing").Share(0, "csat", 1, 30, "shipping").Share(1, "csat", 1, 50, "billing").Share(1, "csat", 1, 50, "shipping");

        var found = Assert.Single(bench.Find());

        // 200 * (70 * 50 - 50 * 30)^2 / (100 * 100 * 120 * 80) with one degree of freedom, which is a normal value squared.
        Assert.Equal(2 * HighPrecision.UpperTail(Math.Sqrt(200.0 * 2000 * 2000 / (100.0 * 100 * 120 * 80))), found.P!.Value, Exact);
        Assert.True(found.IsRaised);
        Assert.Contains("20.0% of CSAT moved to another intent, n 100 → 100; most: billing 70.0% → 50.0%", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mix_of_rare_parts_is_pooled()
    {
        using var bench = new WeekBench("when: mix of csat by intent shifts");
        bench.Share(0, "csat", 50, 106).Share(1, "csat", 50, 106);
        foreach (var (week, billing, shipping) in new[] { (0, 70, 30), (1, 50, 50) })
        {
            bench.Share(week, "csat", 1, billing, "billing").Share(week, "csat", 1, shipping, "shipping");
            bench.Share(week, "csat", 1, 3, "rare").Share(week, "csat", 1, 3, "rarer");
        }

        // The two rare intents count as one of 6 a week, which has two degrees of freedom: the tail is e^(-x/2).
        var statistic = (2 * 10.0 * 10 / 60) + (2 * 10.0 * 10 / 40);
        Assert.Equal(Math.Exp(-statistic / 2), Assert.Single(bench.Find()).P!.Value, Exact);
    }
}
