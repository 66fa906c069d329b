using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Amounts that are all in another currency than the project's.</summary>
public sealed class OtherCurrencyTests
{
    [Fact]
    public void BothCurrencies_AreNamed()
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: shop, feeds: revenue, timezone: UTC, files: a.csv, columns: {revenue_id: id, occurred_at: paid, amount: total, currency: currency}}\n",
            ("a.csv", "id,paid,total,currency\no1,2026-03-02 10:00:00,10,usd\no2,2026-03-02 10:00:00,5,USD\n"));

        var help = Assert.Single(Assert.Throws<ProjectException>(() => project.Build()).Diagnostics, error => error.Code == "CSQL118").Help;

        Assert.Contains("its rows are in USD, and the project counts in EUR: if that is the one it is to count in, say `currency: USD` in chatbotsql.yml", help, StringComparison.Ordinal);
        Assert.DoesNotContain("max_bad_rows", help, StringComparison.Ordinal);
    }
}
