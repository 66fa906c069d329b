using ChatbotSql.Report;

namespace ChatbotSql.Tests.Report;

/// <summary>Numbers as bars of text.</summary>
public sealed class SparklineTests
{
    [Fact]
    public void Least_IsTheLowestBar_GreatestTheHighest() => Assert.Equal("▁▂▃▄▅▆▇█", Sparkline.Of([0, 1, 2, 3, 4, 5, 6, 7]));

    [Fact]
    public void Values_BelowZero_AreOnTheSameScale() => Assert.Equal("▁█▁", Sparkline.Of([-2, 1.5, -2]));

    [Fact]
    public void MissingValues_LeaveTheirPlaces() => Assert.Equal("  ▁ █", Sparkline.Of([null, null, 0.25, null, 0.75, null]));

    [Fact]
    public void ValuesThatAreAllTheSame_StandInTheMiddle() => Assert.Equal("▄▄▄", Sparkline.Of([0.4, 0.4, 0.4]));

    [Fact]
    public void NoValues_AreNoBars() => Assert.Equal("", Sparkline.Of([null, null]));
}
