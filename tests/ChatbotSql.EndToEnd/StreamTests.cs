namespace ChatbotSql.EndToEnd;

/// <summary>Where nobody can be told anything, a command ends as it would elsewhere.</summary>
public sealed class StreamTests(SmallProject project) : IClassFixture<SmallProject>
{
    [TheoryOnLinux]
    [InlineData("2>/dev/full", 2, "query nonsuch")]
    [InlineData("2>&-", 2, "query nonsuch")]
    [InlineData("2>&-", 2, "query bot_sessions --gain week")]
    [InlineData("2>&-", 1, "validate --project nowhere")]
    [InlineData("2>/dev/full", 0, "query csat")]
    [InlineData("2>&-", 0, "query csat")]
    [InlineData("2>/dev/full", 0, "build --full")]
    [InlineData("2>&-", 0, "build --full")]
    [InlineData(">&- 2>&-", 0, "build --full")]
    [InlineData("<&- >&- 2>&-", 0, "build --full")]
    [InlineData(">&-", 0, "build --full --quiet")]
    [InlineData(">/dev/full", 0, "build --full --quiet")]
    [InlineData(">/dev/full", 0, "report --week 2026-03-04 --out page.html")]
    [InlineData(">/dev/full", 0, "export --out tables")]
    [InlineData(">/dev/full", 0, "generate --conversations 10 --days 2 --out archive")]
    [InlineData(">/dev/full", 0, "init proposed --from data")]
    [InlineData(">/dev/full", 1, "query bot_sessions")]
    [InlineData(">&-", 1, "query bot_sessions")]
    public void ExitCode_IsThatOfWhatWasDone(string streams, int exitCode, string line)
    {
        var result = Processes.RunLed(project.Folder, streams, line.Split(' '));

        Assert.Equal(exitCode, result.ExitCode);
    }

    /// <summary>What was done is told on the other stream.</summary>
    [FactOnLinux]
    public void Build_WhoseSummaryCannotBeWritten_SaysSo()
    {
        var result = Processes.RunLed(project.Folder, ">/dev/full", "build", "--full", "--quiet");

        Assert.Equal((0, "done; standard output cannot be written to: No space left on device\n"), (result.ExitCode, result.Error));
        Assert.Equal("", Processes.RunLed(project.Folder, ">/dev/null", "build", "--full", "--quiet").Error);
    }
}
