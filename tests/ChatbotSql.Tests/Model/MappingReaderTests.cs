using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Model;

/// <summary>Known keys are taken, all others are reported, and a value that does not fit is reported at its place.</summary>
public sealed class MappingReaderTests
{
    private readonly DiagnosticBag diagnostics = [];

    [Fact]
    public void Finish_ReportsTheKeysThatWereNotAskedFor()
    {
        var reader = Read("name: a\nnmae: b\n");
        Assert.Equal("a", reader.RequiredText("name").Text);

        reader.Finish();

        var only = Assert.Single(diagnostics);
        Assert.Equal(("CSQL010", "a.yml:2:1", "did you mean `name`?"), (only.Code, only.Span!.ToString(), only.Help));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Flag_IsTrueOrFalse(string text, bool expected)
    {
        Assert.Equal(expected, Read($"flag: {text}").Flag("flag"));
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("flag: yes")]
    [InlineData("flag: 1")]
    [InlineData("flag: [true]")]
    public void Flag_OfSomethingElse_IsReported(string text)
    {
        Assert.False(Read(text).Flag("flag"));
        Assert.Single(diagnostics);
    }

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("-1", -1)]
    [InlineData("1e3", 1000)]
    public void Number_IsInvariant(string text, double expected) => Assert.Equal((decimal)expected, Read($"n: {text}").Number("n"));

    [Theory]
    [InlineData("0,25")]
    [InlineData("many")]
    [InlineData("NaN")]
    public void Number_OfSomethingElse_IsReported(string text)
    {
        Assert.Null(Read($"n: {text}").Number("n"));
        Assert.Equal(["CSQL012"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Words_TakeOneWordOrAList()
    {
        var reader = Read("one: a\nmany: [a, b]\nnone:\n");

        Assert.Equal(["a"], reader.Words("one").Select(word => word.Text));
        Assert.Equal(["a", "b"], reader.Words("many").Select(word => word.Text));
        Assert.Empty(reader.Words("none"));
        Assert.Empty(reader.Words("absent"));
    }

    [Fact]
    public void Has_IsFalseWhereTheKeyHoldsNothing()
    {
        Assert.False(Read("key:\n").Has("key"));
        Assert.True(Read("key: ''\n").Has("key"));
    }

    [Fact]
    public void Date_IsAnIsoDate()
    {
        Assert.Equal(new DateOnly(2026, 1, 31), Read("d: 2026-01-31").Date("d"));
        Assert.Null(Read("d: 31.01.2026").Date("d"));
        Assert.Null(Read("d: 2026-02-30").Date("d"));
        Assert.Equal(2, diagnostics.Count);
    }

    private MappingReader Read(string text) =>
        new((YamlMapping)YamlReader.Read(new SourceText("a.yml", text), diagnostics)!, "a thing", diagnostics);
}
