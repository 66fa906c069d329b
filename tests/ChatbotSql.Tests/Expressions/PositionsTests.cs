using System.Text;
using ChatbotSql.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Expressions;

/// <summary>Code points and bytes become UTF-16 indices.</summary>
public sealed class PositionsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(99, 5)]
    [InlineData(-1, 0)]
    public void FromCodePoints_CountsAnEmojiOnce(int codePoints, int expected) => Assert.Equal(expected, Positions.FromCodePoints("aö🙂b", codePoints));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 4)]
    [InlineData(99, 5)]
    [InlineData(-1, 0)]
    public void FromBytes_CountsUtf8(long bytes, int expected) => Assert.Equal(expected, Positions.FromBytes("aö🙂b", bytes));

    [Fact]
    public void FromBytes_OfNoPlace_IsNoIndex() => Assert.Equal(-1, Positions.FromBytes("a", long.MaxValue));

    [Fact]
    public void FromBytes_IsTheInverseOfEncoding() => Prop.ForAll<string>(text =>
    {
        var whole = string.Concat((text ?? "").EnumerateRunes());
        var index = 0;
        foreach (var rune in whole.EnumerateRunes())
        {
            Assert.Equal(index, Positions.FromBytes(whole, Encoding.UTF8.GetByteCount(whole[..index])));
            index += rune.Utf16SequenceLength;
        }
    }).QuickCheckThrowOnFailure();
}
