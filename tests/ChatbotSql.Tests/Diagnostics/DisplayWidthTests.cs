using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Diagnostics;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("café", 4)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("возврат", 7)]
    [InlineData("返品", 4)]
    [InlineData("반품", 4)]
    [InlineData("Ａ", 2)]
    [InlineData("📦x", 3)]
    [InlineData("a\u200bb", 2)]
    public void Width_IsInColumns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Text_IsPaddedToColumns()
    {
        Assert.Equal("返品  ", DisplayWidth.Pad("返品", 6, isLeft: false));
        Assert.Equal("  返品", DisplayWidth.Pad("返品", 6, isLeft: true));
        Assert.Equal("返品", DisplayWidth.Pad("返品", 3, isLeft: true));
    }
}
