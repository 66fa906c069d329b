using ChatbotSql.Model;

namespace ChatbotSql.Tests.Model;

public sealed class MemorySizeTests
{
    [Theory]
    [InlineData("4GB", 4_000_000_000)]
    [InlineData("1.5 GiB", 1_610_612_736)]
    [InlineData("100mb", 100_000_000)]
    [InlineData("96MiB", 100_663_296)]
    [InlineData("2TiB", 2_199_023_255_552)]
    [InlineData("200000KB", 200_000_000)]
    public void Parse_OfANumberAndAUnit_IsBytes(string text, long bytes) => Assert.Equal(bytes, MemorySize.Parse(text));

    [Theory]
    [InlineData("lots")]
    [InlineData("5")]
    [InlineData("80%")]
    [InlineData("-1")]
    [InlineData("0GB")]
    [InlineData("99MB")]
    [InlineData("1e3GB")]
    [InlineData("GB")]
    [InlineData("4 G")]
    [InlineData("9999999999TB")]
    [InlineData("")]
    public void Parse_OfAnythingElse_IsNothing(string text) => Assert.Null(MemorySize.Parse(text));
}
