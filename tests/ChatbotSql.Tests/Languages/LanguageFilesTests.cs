using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;

namespace ChatbotSql.Tests.Languages;

/// <summary>Languages say all that a report asks for, with the same values.</summary>
public sealed class LanguageFilesTests
{
    private static readonly Language English = LanguageFiles.Read(".", "en");

    [Fact]
    public void Russian_HasEveryText_WithTheSameValues()
    {
        var russian = LanguageFiles.Read(".", "ru");

        Assert.All(English.Texts.Keys, key => Assert.True(key is "decimal_sign" or "definition_sql" || russian.Texts[key] != English.Texts[key], key));
        Assert.All(English.Texts, text => Assert.Equal(Named(text.Value), Named(russian.Texts[text.Key])));
    }

    /// <summary>A noun after a number takes one of three forms, so that no number stands before one that is spelled out.</summary>
    [Fact]
    public void Russian_PutsNoNumberBeforeANoun()
    {
        var counts = new[] { "n", "weeks", "days", "tests", "diagnoses", "metrics", "printed", "all" };

        Assert.All(LanguageFiles.Read(".", "ru").Texts.Values, text => Assert.All(counts, count => Assert.DoesNotMatch($@"\{{{count}\}}\s(?!из\b)\p{{L}}+(?![\p{{L}}.])", text)));
    }

    [Fact]
    public void Russian_WritesPercentWithASpaceThatNoLineBreaksAt()
    {
        var russian = LanguageFiles.Read(".", "ru");

        Assert.Equal("39,9\u00a0%", 0.399.ToString("0.0%", russian.Numbers));
        Assert.Equal("39.9%", 0.399.ToString("0.0%", English.Numbers));
        Assert.Equal("1\u00a0234,5", 1234.5.ToString("#,0.0", russian.Numbers));
        Assert.All(russian.Texts.Values, text => Assert.DoesNotMatch("[0-9 ]%", text));
    }

    [Fact]
    public void Page_AsksForNothingThatIsMissing()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Sources(), "Page", "src"), "*.js")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "say\\(\"([a-z_0-9]+)\""))
            .Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(asked.Count > 50);
        Assert.All(asked, key => Assert.Contains(key, English.Texts.Keys));
    }

    [Fact]
    public void ProjectsLanguage_FallsBackToEnglish()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics", "languages"));
        File.WriteAllText(Path.Combine(folder.Path, "metrics", "languages", "de.json"), """{"title": "Wochenbericht", "decimal_sign": ","}""");

        var german = LanguageFiles.Read(folder.Path, "de");

        Assert.Equal("Wochenbericht", german.Text("title"));
        Assert.Equal(English.Text("trends"), german.Text("trends"));
        Assert.Equal("0,5", 0.5.ToString("0.#", german.Numbers));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("../languages/en")]
    [InlineData("")]
    public void UnknownLanguage_IsAnError(string code) =>
        Assert.Equal("CSQL130", Assert.Single(Assert.Throws<ProjectException>(() => LanguageFiles.Read(".", code)).Diagnostics).Code);

    private static IEnumerable<string> Named(string text) => Regex.Matches(text, @"\{(\w+)\}").Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string Sources([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "src", "ChatbotSql", "Report"));
}
