using ChatbotSql.Diagnostics;
using ChatbotSql.Project;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Project;

/// <summary>A stretch of a value is found where its letters stand in the file, in every way to write a value.</summary>
public sealed class ScalarPositionsTests
{
    [Theory]
    [InlineData("plain größe WORD more")]
    [InlineData("'single ''größe'' WORD more'")]
    [InlineData("\"double \\\"gr\\u00f6\\xdfe\\\" \\U0001F642 WORD more\"")]
    [InlineData("\"continued \\\n    WORD more\"")]
    [InlineData("plain over\n    two WORD more")]
    [InlineData("plain over\n\n\n    lines WORD more")]
    [InlineData("'quoted   \n    over WORD\n    lines'")]
    [InlineData("|\n    first 🙂\n    WORD more\n    last")]
    [InlineData("|\n    first\n\n      deeper WORD more\n    last")]
    [InlineData("|2-\n      deeper\n    WORD more")]
    [InlineData(">\n    folded größe\n    WORD more\n")]
    [InlineData(">-\n    folded\n\n      deeper\n    WORD more\n\n")]
    [InlineData("|+\n    first\n    WORD more\n\n\n")]
    [InlineData("|\r\n    first\r\n    WORD more\r\n")]
    [InlineData("\"over\r\n    two WORD more\"")]
    [InlineData("&anchor 'after an ''anchor'' WORD'")]
    [InlineData("&anchor |\n    after an anchor\n    WORD more")]
    [InlineData("!!str |\n    after a tag\n    WORD more")]
    public void SpanOf_FindsTheWord(string written)
    {
        var scalar = Read($"key:\n  - {{a: b}}\nvalue: {written}\n");

        var span = scalar.SpanOf(scalar.Text.IndexOf("WORD", StringComparison.Ordinal), 4);

        Assert.Equal("WORD", span.Slice);
    }

    [Fact]
    public void SpanOf_FindsEveryWordOfRandomText()
    {
        var words = Gen.Elements("größe", "🙂", "it''s", "AND", "(a)", "x").ListOf().Where(list => list.Count > 0);
        var styles = Gen.Elements("|\n  {0}\n", ">\n  {0}\n", "'{0}'", "\"{0}\"");
        Prop.ForAll(words.Zip(styles).ToArbitrary(), pair =>
        {
            var isBlock = pair.Item2[0] is '|' or '>';
            var scalar = Read("value: " + string.Format(null, pair.Item2, string.Join(isBlock ? "\n  " : " \n\n   ", pair.Item1.Append("WORD"))));
            return scalar.SpanOf(scalar.Text.IndexOf("WORD", StringComparison.Ordinal), 4).Slice == "WORD";
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void SpanOf_IsTheWholeScalarWhereTheTextIsNotWhatIsWritten()
    {
        var scalar = Read("value: abc") with { Text = "something else" };

        Assert.Equal("abc", scalar.SpanOf(2, 3).Slice);
    }

    [Theory]
    [InlineData(0, 3, "abc")]
    [InlineData(2, 100, "c")]
    [InlineData(100, 1, "c")]
    [InlineData(-5, 1, "a")]
    public void SpanOf_StaysInsideTheScalar(int start, int length, string expected) =>
        Assert.Equal(expected, Read("value: abc").SpanOf(start, length).Slice);

    private static YamlScalar Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yml", text), diagnostics));
        Assert.Empty(diagnostics);
        return Assert.IsType<YamlScalar>(root.Find("value"));
    }
}
