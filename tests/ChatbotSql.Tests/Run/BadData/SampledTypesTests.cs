using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>DuckDB tells what columns of CSV are by the first files and rows: what comes after them is not cut to that.</summary>
public sealed class SampledTypesTests
{
    private static readonly string Whole = string.Join('\n', Enumerable.Range(1, 20_500).Select(number => $"q{number},2026-05-01,1"));

    /// <summary>Ten files with whole amounts and one with cents, or one file with cents at its end.</summary>
    [Theory]
    [InlineData(true, "amount: total")]
    [InlineData(false, "amount: total")]
    [InlineData(false, "amount: TOTAL")]
    [InlineData(false, "amount: 'CAST(total AS DECIMAL(18, 2))'")]
    [InlineData(false, "amount: total::DOUBLE")]
    public void NumberWithDecimals_IsReadAsItStands(bool inOneFile, string amount)
    {
        using var project = Shop(inOneFile, amount, "z,2026-05-02,5.25");
        project.Build();

        Assert.Equal(["5.25"], project.Rows("SELECT CAST(amount AS DECIMAL(18, 2)) FROM revenue WHERE revenue_id = 'z'"));
        Assert.Equal(["0"], project.Rows("SELECT rows_rejected FROM meta.reconciliation"));
    }

    [Theory]
    [InlineData(true, "amount: total * 2", "z,2026-05-02,5.25", "total", "5.25")]
    [InlineData(false, "amount: total * 2", "z,2026-05-02,5.25", "total", "5.25")]
    [InlineData(false, "{amount: total}, where: total > 0", "z,2026-05-02,5.25", "total", "5.25")]
    [InlineData(false, "amount: total", "z,2026-05-02 10:00:00,5", "day", "2026-05-02 10:00:00")]
    public void ValueThatWouldBeCut_IsAnErrorThatNamesIt(bool inOneFile, string amount, string last, string column, string value)
    {
        using var project = Shop(inOneFile, amount, last);

        var error = Assert.Throws<ProjectException>(project.Build);

        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal("CSQL178", diagnostic.Code);
        Assert.Contains($"`{column}`", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"`{value}` in `data/{(inOneFile ? "a" : "z")}.csv`", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>A cast to what is no number with decimals, and a column that is handed on as it is, are of whole numbers.</summary>
    [Fact]
    public void WholeNumbers_StayWhatTheyAre()
    {
        using var project = new WrittenProject(
            """
            sources:
              - name: shop
                feeds: revenue
                files: a.csv
                timezone: UTC
                counts: "true"
                where: orders::BOOLEAN
                columns: {revenue_id: ID, occurred_at: day, amount: Total, bits: orders::BIT, words: items::VARCHAR}
              - name: other
                feeds: revenue
                files: a.csv
                timezone: UTC
                counts: items > 1
                sql: SELECT *, CAST(items AS DECIMAL(18, 2)) / 2 AS half FROM raw
                columns: {revenue_id: "'o' || id", occurred_at: day, amount: half, items: items}
            """,
            ("a.csv", "id,day,total,orders,items\na,2026-05-01,1,3,7\nb,2026-05-01,2,0,8\n"));
        project.Build();

        Assert.Equal(["a|1.00|7|", "oa|3.50||7", "ob|4.00||8"], project.Rows("SELECT revenue_id, CAST(amount AS DECIMAL(18, 2)), words, items FROM revenue ORDER BY ALL"));
    }

    [Fact]
    public void NumbersAndDaysThatLoseNothing_AreRead()
    {
        using var project = Shop(inOneFile: true, "amount: total * 2", "z,2026-05-02 00:00:00,5.00\ny,2026-05-03,1e2");
        project.Build();

        Assert.Equal(["y|200", "z|10"], project.Rows("SELECT revenue_id, CAST(amount AS INTEGER) FROM revenue WHERE revenue_id < 'q' OR revenue_id > 'r' ORDER BY ALL"));
    }

    private static WrittenProject Shop(bool inOneFile, string amount, string last)
    {
        var (more, rest) = amount.StartsWith('{') ? (amount[1..amount.IndexOf('}', StringComparison.Ordinal)], amount[(amount.IndexOf('}', StringComparison.Ordinal) + 2)..]) : (amount, "bad_rows: quarantine");
        var settings = $"sources: [{{name: shop, feeds: revenue, files: data/*.csv, timezone: UTC, counts: 'true', columns: {{revenue_id: id, occurred_at: day, {more}}}, {rest}}}]";
        return inOneFile
            ? new WrittenProject(settings, ("data/a.csv", $"id,day,total\n{Whole}\n{last}\n"))
            : new WrittenProject(settings, [.. Enumerable.Range(0, 10).Select(number => ($"data/a{number}.csv", $"id,day,total\nq{number},2026-05-01,1\n")), ("data/z.csv", $"id,day,total\n{last}\n")]);
    }
}
