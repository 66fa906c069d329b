using ChatbotSql.Diagnostics;
using ChatbotSql.Run.History;

namespace ChatbotSql.Tests.Run.History;

/// <summary>A warning that is said again has its place, as far as the project still tells it.</summary>
public sealed class RecordedWarningTests
{
    private const string Before = "sources:\n  - name: log\n    feeds: events\n";

    [Theory]
    [InlineData(Before, 2)]
    [InlineData("# Ours.\n\n" + Before, 4)]
    [InlineData(Before + "others:\n  - name: log\n", 2)]
    [InlineData("# Ours.\n" + Before + "others:\n  - name: log\n", null)]
    [InlineData("# Ours.\n\n\n" + Before + "others:\n  - name: logs\n", null)]
    [InlineData("sources:\n  - {name: log, feeds: events}\n", null)]
    [InlineData("a:\n  - name:\nlog: 1\n", null)]
    [InlineData("", null)]
    public void Place_IsThatOfTheSameWords(string now, int? line)
    {
        var warning = Diagnostic.Warning("CSQL170", new SourceSpan(new SourceText("chatbotsql.yml", Before), Before.IndexOf("log", StringComparison.Ordinal), 3), "a message", "a help");

        var said = RecordedWarning.Of("load", warning).In([new SourceText("metrics/own.yml", Before), new SourceText("chatbotsql.yml", now)]);

        Assert.Equal(line is null ? null : $"chatbotsql.yml:{line}:11", said.Span?.ToString());
        Assert.Equal(line is null ? null : "log", said.Span?.Slice);
        Assert.Equal(warning with { Span = said.Span }, said);
    }

    [Fact]
    public void WarningWithoutAPlace_StaysWithoutOne()
    {
        var warning = Diagnostic.Warning("CSQL170", null, "a message");

        Assert.Equal(warning, RecordedWarning.Of("load", warning).In([new SourceText("chatbotsql.yml", Before)]));
    }
}
