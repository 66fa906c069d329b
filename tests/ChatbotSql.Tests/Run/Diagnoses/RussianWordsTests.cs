namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>What is said in Russian of each kind of claim: names as reports have them, and numbers that no line breaks inside of.</summary>
public sealed class RussianWordsTests
{
    [Fact]
    public void A_change_of_a_share()
    {
        using var bench = new WeekBench("when: csat falls");

        Says("Доля довольных (CSAT) 80,0 % → 60,0 % (−20,0 п. п., n 1 000 → 1 500).", bench.Share(0, "csat", 800, 1000).Share(1, "csat", 900, 1500));
    }

    /// <summary>A band of a project's own is called as the project calls it.</summary>
    [Fact]
    public void A_band_of_a_projects_own()
    {
        using var bench = new WeekBench("when: csat falls AND csat is weak");

        Says(
            "Доля довольных (CSAT) 80,0 % → 60,0 % (−20,0 п. п., n 100 → 150); Доля довольных (CSAT) 60,0 % (n 150): bad.",
            bench.Share(0, "csat", 80, 100).Share(1, "csat", 90, 150, status: "'bad'"));
    }

    [Fact]
    public void A_crossing_of_a_median()
    {
        using var bench = new WeekBench("when: time_to_first_useful_response rises");

        Says(
            "Время до первого ответа 2,5 с → 12,0 с (n 100): медленно.",
            bench.Median(0, "time_to_first_useful_response", 2.5, "fast enough").Median(1, "time_to_first_useful_response", 12, "slow"));
    }

    [Fact]
    public void A_bound()
    {
        using var bench = new WeekBench("when: handoff_rate above 0.7");

        Says("Доля передач оператору 90,0 % (n 100), выше 70,0 %.", bench.Share(0, "handoff_rate", 90, 100));
    }

    [Fact]
    public void A_mix()
    {
        using var bench = new WeekBench("when: mix of csat by intent shifts");
        bench.Share(0, "csat", 50, 100).Share(1, "csat", 50, 100);

        Says(
            "Доля довольных (CSAT): состав по признаку «тема» изменился на 20,0 % (n 100 → 100); сильнее всего: billing 70,0 % → 50,0 %.",
            bench.Share(0, "csat", 1, 70, "billing").Share(0, "csat", 1, 30, "shipping").Share(1, "csat", 1, 50, "billing").Share(1, "csat", 1, 50, "shipping"));
    }

    /// <param name="expected">With blanks for the spaces that no line breaks at.</param>
    private static void Says(string expected, WeekBench bench)
    {
        var text = Assert.Single(bench.Find()).TextRu!;

        Assert.EndsWith($" {expected}", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d [%\d]|\d (п|дн)\.|п\. п\.|n \d", text);
    }
}
