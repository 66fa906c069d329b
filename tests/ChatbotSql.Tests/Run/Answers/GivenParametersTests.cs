using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Report.Export;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Answers;

/// <summary>Where a caller gives parameters other values, no call answers with numbers by those that the file was built with.</summary>
public sealed class GivenParametersTests : IDisposable
{
    private readonly SmallProject project = new(
        "params: {least: 1, place: web}",
        metrics: "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > $least)}\n");

    public GivenParametersTests()
    {
        project.Write("chatbotsql.yml", File.ReadAllText(project.PathOf("chatbotsql.yml")).Replace("intent <> 'other'", "channel = $place", StringComparison.Ordinal));
        project.Build();
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public void WhatFactsAreMadeBy_IsBuiltFirst()
    {
        var catalog = Load("place", "'app'");

        AssertRefused("place", () => QueryRunner.Run(catalog, QuestionBinder.Bind(catalog, new QuestionText(["long_ones"], Grain: "week"))));
        AssertRefused("place", () => GapsReader.Run(catalog, null, null, null, 5));
    }

    [Fact]
    public void WhatValuesAreMadeBy_IsBuiltBeforeTheyAreRead()
    {
        var catalog = Load("least", "5");

        AssertRefused("least", () => WeeklyReader.Read(catalog, null, LanguageFiles.Read(project.PathOf("."), "en"), TimeProvider.System));
        AssertRefused("least", () => CheckRunner.Run(catalog, CheckSelection.All(catalog), null, TimeProvider.System));
        AssertRefused("least", () => PlanReport.Rows(catalog));
        AssertRefused("least", () => Exporter.Write(catalog, ["metrics"], [], ExportFormat.Csv, project.PathOf("out"), _ => { }));
        Assert.Empty(Directory.EnumerateFiles(project.PathOf("out")));
    }

    [Fact]
    public void WhatIsComputedFromFacts_IsComputedAnew() => Assert.True(Ask(Load("least", "5")) < Ask(Load("least", "1")));

    [Fact]
    public void WhatIsBuiltWith_Answers()
    {
        var catalog = Load("place", "'app'");
        Builder.Build(catalog, TimeProvider.System);

        Assert.Equal(Ask(Load("least", "1")), Ask(catalog));
    }

    private static double Ask(Catalog catalog)
    {
        var rows = QueryRunner.Run(catalog, QuestionBinder.Bind(catalog, new QuestionText(["long_ones"])));
        return (double)Assert.Single(rows.Rows)[rows.Columns.IndexOf("value")]!;
    }

    private static void AssertRefused(string name, Action ask)
    {
        var refused = Assert.Single(Assert.Throws<ProjectException>(ask).Diagnostics);
        Assert.Equal("CSQL125", refused.Code);
        Assert.Contains($"`{name}`", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused<T>(string name, Func<T> ask) => AssertRefused(name, () => { ask(); });

    private Catalog Load(string name, string literal) => Compiler.Load(project.PathOf("."), InputPolicy.Required, new DiagnosticBag(), model => model with
    {
        Parameters = [.. model.Parameters.Select(parameter => parameter.Name.Text == name ? parameter with { Literal = literal } : parameter)],
    });
}
