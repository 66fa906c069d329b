using ChatbotSql.Diagnostics;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Validate;

/// <summary>There is no question of which a part is left out because it does not fit: its numbers would pass for those that were asked for.</summary>
public sealed class QuestionBinderTests : IDisposable
{
    private readonly SmallProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("intnet=returns", null, "CSQL0")]
    [InlineData("returns", null, "CSQL0")]
    [InlineData("intent=returns", "channel = 'web", "CSQL0")]
    [InlineData("intent=returns", "chanel = 'web'", "CSQL0")]
    public void AFilterThatDoesNotFit_IsAnErrorOfUsage(string at, string? where, string code)
    {
        var failure = Assert.Throws<ProjectException>(() => QuestionBinder.Bind(project.Load(), new QuestionText(["deflection_rate"], At: [at], Where: where)));

        Assert.True(failure.IsOfUsage);
        Assert.StartsWith(code, Assert.Single(failure.Diagnostics).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void AllThatDoesNotFit_IsToldAtOnce()
    {
        var failure = Assert.Throws<ProjectException>(() =>
            QuestionBinder.Bind(project.Load(), new QuestionText(["deflektion_rate"], ["tag:nothing"], ["intnet"], ["chanel=web"], "weak")));

        Assert.Equal(5, failure.Diagnostics.Length);
    }

    [Fact]
    public void WhatIsLeftOut_AsksForNothing()
    {
        var catalog = project.Load();
        var question = QuestionBinder.Bind(catalog, new QuestionText() with { By = default });

        Assert.Equal(catalog.Metrics.Select(metric => metric.Name), question.Metrics.Select(metric => metric.Name));
        Assert.True(question.By.IsEmpty && question.At.IsEmpty && question.Where is null);
    }
}
