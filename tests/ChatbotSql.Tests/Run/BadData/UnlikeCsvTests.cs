using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>CSV files of which some have columns that others lack.</summary>
public sealed class UnlikeCsvTests
{
    private const string Header = "order_id,paid,total";
    private const string Mapped = "{revenue_id: order_id, occurred_at: paid, amount: total, status: state}";

    /// <summary>Values are read by the names of their columns, ids as they stand, and lines that cannot be are told of each file.</summary>
    [Theory]
    [InlineData("a.csv", "b.csv")]
    [InlineData("b.csv", "a.csv")]
    public void Columns_AreUnited(string lacking, string having)
    {
        using var project = new WrittenProject(
            $"sources:\n  - {{name: shop, feeds: revenue, timezone: UTC, files: '*.csv', may_lack: {{state: VARCHAR}}, columns: {Mapped}}}\n",
            (lacking, $"{Header}\n007,2026-03-02 10:00:00,10\n008,2026-03-02 10:00:00,1,1,1\n"),
            (having, "state,order_id,paid,total\nopen,009,2026-03-03 10:00:00,2.5\nopen,010,2026-03-03 10:00:00\n"));

        project.Build();

        Assert.Equal(["007|10|", "009|2.5|open"], project.Rows("SELECT revenue_id, CAST(amount AS DOUBLE), status FROM revenue ORDER BY ALL"));
        Assert.Equal([$"{lacking}|3", $"{having}|3"], project.Rows($"SELECT file, line FROM meta.rejected_rows ORDER BY file = '{having}'"));
        Assert.Equal(["1|1", "1|1"], project.Rows("SELECT rows_used, rows_loaded FROM meta.files ORDER BY path"));
    }

    [Theory]
    [InlineData("a.csv", "b.csv")]
    [InlineData("b.csv", "a.csv")]
    public void AColumnThatIsRead_IsMissed(string lacking, string having)
    {
        using var project = new WrittenProject(
            $"sources:\n  - {{name: shop, feeds: revenue, timezone: UTC, files: '*.csv', columns: {Mapped}}}\n",
            (lacking, $"{Header}\no1,2026-03-02 10:00:00,10\n"),
            (having, $"{Header},state\no2,2026-03-03 10:00:00,2.5,open\n"));

        var error = Assert.Single(Assert.Throws<ProjectException>(() => project.Build()).Diagnostics, error => error.Code == "CSQL170");

        Assert.Contains($"`{lacking}` has no column `state`, which `{having}` has", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "b.csv")]
    [InlineData("b.csv", "a.csv")]
    public void AColumnThatIsNotRead_IsNotMissed(string lacking, string having)
    {
        using var project = new WrittenProject(
            "sources:\n  - {name: shop, feeds: revenue, timezone: UTC, files: '*.csv', columns: {revenue_id: order_id, occurred_at: paid, amount: total}}\n",
            (lacking, $"{Header}\no1,2026-03-02 10:00:00,10\n"),
            (having, $"{Header},note\no2,2026-03-03 10:00:00,2.5,x\n"));

        project.Build();

        Assert.Equal(["2|12.5"], project.Rows("SELECT count(*), CAST(sum(amount) AS DOUBLE) FROM revenue"));
    }
}
