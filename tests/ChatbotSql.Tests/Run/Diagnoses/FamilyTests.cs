using System.Diagnostics.CodeAnalysis;

namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>Claims become one p, and the p of a week are adjusted together.</summary>
public sealed class FamilyTests
{
    [Fact]
    public void P_of_a_conjunction_is_the_largest()
    {
        using var bench = new WeekBench("when: csat falls", "when: handoff_rate rises", "when: csat falls AND handoff_rate rises");

        var found = bench.Share(0, "csat", 80, 100).Share(1, "csat", 60, 100).Share(0, "handoff_rate", 20, 100).Share(1, "handoff_rate", 32, 100).Find();

        Assert.Equal(found.Take(2).Max(item => item.P), found[2].P);
    }

    [Fact]
    public void Band_that_does_not_hold_cannot_be_made_up_for()
    {
        using var bench = new WeekBench("when: handoff_rate below 0.05 AND csat is weak");

        var found = Assert.Single(bench.Share(0, "handoff_rate", 0, 1000).Share(0, "csat", 90, 100, status: "'good'").Find());

        Assert.Equal(1, found.P);
        Assert.False(found.IsRaised);
    }

    [Fact]
    public void Diagnosis_of_which_one_claim_cannot_be_told_is_not_judged()
    {
        using var bench = new WeekBench("when: csat falls AND handoff_rate rises");

        Assert.Empty(bench.Share(0, "csat", 80, 100).Share(1, "csat", 60, 100).Share(1, "handoff_rate", 32, 100).Find());
    }

    /// <summary>Worked by hand: of 4 tests with p1 &lt; p2 = p2 &lt; p4, the first gets 4 p1 or what the next gets, the two in the middle 4/3 p2, the last p4.</summary>
    [Fact]
    public void P_are_adjusted_by_Benjamini_and_Hochberg_over_the_week()
    {
        using var bench = new WeekBench("when: csat falls, segments: [intent]");
        foreach (var (intent, now) in new[] { ("a", 50), ("b", 60), ("c", 60), ("d", 79) })
        {
            bench.Share(0, "csat", 80, 100, intent).Share(1, "csat", now, 100, intent);
        }

        var found = bench.Find().ToDictionary(item => item.Intent!);

        Assert.Equal(Math.Min(4 * found["a"].P!.Value, 4.0 / 3 * found["b"].P!.Value), found["a"].Adjusted!.Value, 1e-15);
        Assert.Equal(4.0 / 3 * found["b"].P!.Value, found["b"].Adjusted!.Value, 1e-15);
        Assert.Equal(found["b"].Adjusted, found["c"].Adjusted);
        Assert.Equal(found["d"].P!.Value, found["d"].Adjusted!.Value, 1e-15);
        Assert.Equal([true, true, true, false], found.Values.OrderBy(item => item.Intent, StringComparer.Ordinal).Select(item => item.IsRaised));
    }

    [Fact]
    public void Tests_of_other_weeks_have_no_say()
    {
        using var bench = new WeekBench("when: csat falls");
        bench.Share(0, "csat", 80, 100).Share(1, "csat", 70, 100).Share(2, "csat", 70, 100).Share(3, "csat", 70, 100);

        Assert.All(bench.Find(), item => Assert.Equal(item.P, item.Adjusted));
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The orders are the same in each run.")]
    public void Order_of_rows_has_no_say()
    {
        using var bench = new WeekBench("when: csat falls AND fallback_rate rises, segments: [all, intent]", "when: mix of csat by intent shifts", "when: csat below the rest, segments: [intent]");
        var random = new Random(7);
        foreach (var week in Enumerable.Range(0, 6))
        {
            foreach (var intent in new[] { null, "a", "b", "c", "d", "e" })
            {
                bench.Share(week, "csat", random.Next(20, 60), random.Next(60, 90), intent).Rate(week, "fallback_rate", random.NextDouble() / 7, 0.01 + (random.NextDouble() / 90), 50, intent);
            }
        }

        var expected = bench.Find().Select(Text).ToList();

        Assert.NotEmpty(expected);
        for (var round = 0; round < 5; round++)
        {
            Assert.Equal(expected, bench.Find(rows => rows.OrderBy(_ => random.Next())).Select(Text));
        }
    }

    private static string Text(WeekBench.Found found) => FormattableString.Invariant($"{found.Diagnosis} {found.Week} {found.Intent} {found.P:R} {found.Adjusted:R} {found.IsRaised} {found.Low:R} {found.High:R} {found.Text}");
}
