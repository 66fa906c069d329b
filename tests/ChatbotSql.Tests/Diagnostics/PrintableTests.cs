using ChatbotSql.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Diagnostics;

/// <summary>Text from data cannot move the cursor, colour the terminal or turn the direction of the line.</summary>
public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain größe 🙂", "plain größe 🙂")]
    [InlineData("\u001B[31mred\u001B[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("a\nb\r\nc", "a↵b↵↵c")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u202Eabc\u2066", "\uFFFDabc\uFFFD")]
    [InlineData("a\u2028b", "a\uFFFDb")]
    [InlineData("\u009B31m", "\uFFFD31m")]
    public void Line_ShowsASignInPlaceOfWhatIsUnsafe(string text, string expected) => Assert.Equal(expected, Printable.Line(text));

    [Fact]
    public void Line_KeepsTheLengthAndHoldsNoControl() => Prop.ForAll<string>(text =>
    {
        var line = Printable.Line(text ?? "");
        return line.Length == (text ?? "").Length && !line.Any(char.IsControl);
    }).QuickCheckThrowOnFailure();
}
