using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Project;

/// <summary>YAML becomes nodes that know their place, and what is not YAML becomes a diagnostic.</summary>
public sealed class YamlReaderTests
{
    private readonly DiagnosticBag diagnostics = [];

    [Fact]
    public void Read_PlacesKeysAndValues()
    {
        var root = Mapping("a: 1\nlist: [x, {b: größe}]\n");

        var list = Assert.IsType<YamlSequence>(root.Find("list"));
        var inner = Assert.IsType<YamlMapping>(list.Items[1]);
        Assert.Equal("a.yml:2:12", inner.Entries[0].Key.Span.ToString());
        Assert.Equal("größe", inner.Entries[0].Value.Span.Slice);
        Assert.Equal("a.yml:1:1", root.Entries[0].Key.Span.ToString());
    }

    [Fact]
    public void Read_TakesAnAliasForItsAnchor()
    {
        var root = Mapping("first: &rule is_engaged\nsecond: *rule\n");

        Assert.Equal("is_engaged", Assert.IsType<YamlScalar>(root.Find("second")).Text);
        Assert.Same(root.Find("first"), root.Find("second"));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("---\n")]
    [InlineData("# words\n---\n# more\n")]
    public void Read_OfNothingBelowDashes_IsThatOfAnEmptyFile(string text)
    {
        Assert.Null(YamlReader.Read(new SourceText("a.yml", text), diagnostics));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Read_KeepsTheFirstOfTwoEqualKeysAndReportsTheSecond()
    {
        var root = Mapping("a: 1\nb: 2\na: 3\n");

        Assert.Equal("1", Assert.IsType<YamlScalar>(root.Find("a")).Text);
        var only = Assert.Single(diagnostics);
        Assert.Equal(("CSQL003", "a.yml:3:1"), (only.Code, only.Span!.ToString()));
    }

    [Theory]
    [InlineData("a: |\n  one\n  two\n", "one\ntwo\n")]
    [InlineData("a: >-\n  one\n  two\n", "one two")]
    [InlineData("a: 'it''s'\n", "it's")]
    [InlineData("a: \"tab\\tand \\u00f6\"\n", "tab\tand ö")]
    public void Read_DecodesScalars(string text, string expected) => Assert.Equal(expected, Assert.IsType<YamlScalar>(Mapping(text).Find("a")).Text);

    [Theory]
    [InlineData("a: null", true)]
    [InlineData("a: ~", true)]
    [InlineData("a:", true)]
    [InlineData("a: 'null'", false)]
    [InlineData("a: ''", false)]
    public void IsNull_IsForPlainWordsOnly(string text, bool expected) => Assert.Equal(expected, Assert.IsType<YamlScalar>(Mapping(text).Find("a")).IsNull);

    [Fact]
    public void Read_RefusesASecondDocument()
    {
        _ = YamlReader.Read(new SourceText("a.yml", "a: 1\n---\nb: 2\n"), diagnostics);

        var only = Assert.Single(diagnostics);
        Assert.Equal(("CSQL002", "a.yml:2:1"), (only.Code, only.Span!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    public void Read_OfNothing_IsNothing(string text)
    {
        Assert.Null(YamlReader.Read(new SourceText("a.yml", text), diagnostics));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: *nowhere")]
    [InlineData("a: b: c")]
    [InlineData("a: \"x")]
    [InlineData("a: &x [*x]")]
    [InlineData("? [a]\n: b")]
    public void Read_OfWhatIsNotYaml_ReportsItInsideTheFile(string text)
    {
        Assert.Null(YamlReader.Read(new SourceText("a.yml", text), diagnostics));

        var only = Assert.Single(diagnostics);
        Assert.Equal("CSQL002", only.Code);
        Assert.InRange(only.Span!.Start, 0, text.Length);
        Assert.NotEmpty(DiagnosticPrinter.Print(only));
    }

    private YamlMapping Mapping(string text) => Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yml", text), diagnostics));
}
