using ChatbotSql.DuckDb;
using ChatbotSql.Report;

namespace ChatbotSql.Tests.Report;

/// <summary>A table in a window leaves out what a reader misses least, and says so.</summary>
public sealed class FittedRowsTests
{
    private static readonly RowSet Values = new(
        ["metric", "grain", "segment", "value", "change", "band", "reason"],
        [["csat", "week", "all", 0.5, 0.25, "good", null], ["csat", "week", "all", 0.75, null, "very good", null]]);

    [Theory]
    [InlineData(80, "")]
    [InlineData(56, "")]
    [InlineData(55, "reason")]
    [InlineData(48, "reason")]
    [InlineData(39, "segment, reason")]
    [InlineData(32, "grain, segment, reason")]
    [InlineData(29, "grain, segment, change, reason")]
    [InlineData(1, "grain, segment, change, band, reason")]
    public void Columns_AreLeftOutInTurn_WithoutValuesFirst(int width, string leftOut)
    {
        var fitted = FittedRows.Of(Values, width, FittedRows.OfValues);

        Assert.Equal(leftOut, string.Join(", ", fitted.LeftOut));
        Assert.Equal(Values.Columns.Except(fitted.LeftOut), fitted.Rows.Columns);
        Assert.Equal(0.75, fitted.Rows.Rows[1][fitted.Rows.Columns.IndexOf("value")]);
        Assert.True(width < 29 || RowFormatter.Format(fitted.Rows, RowFormat.Table).Split('\n').Max(line => line.Length) <= width);
    }

    [Fact]
    public void Columns_OfNoRows_AreMeasuredByTheirNames()
    {
        var fitted = FittedRows.Of(Values with { Rows = [] }, 30, FittedRows.OfValues);

        Assert.Equal("grain, segment, change", string.Join(", ", fitted.LeftOut));
    }
}
