namespace ChatbotSql.EndToEnd;

/// <summary>A project with mistakes ends every command with exit code 1 and words, never a stack trace.</summary>
public sealed class BrokenProjectTests
{
    private static readonly string[] Commands = ["validate", "build", "query", "compile"];

    [Theory]
    [InlineData("not: [yaml")]
    [InlineData("- a list")]
    [InlineData("name: x\nunknown_key: 1")]
    [InlineData("name: x\nparams: {a: [1]}")]
    [InlineData("name: x\nconversations: {eligible: 'intent = '}")]
    [InlineData("name: x\nconversations: {eligible: nowhere > 1}")]
    [InlineData("name: x\ntimezone: Nowhere/Never")]
    [InlineData("name: x\nthreads: 0")]
    public void EveryCommand_EndsWithOne(string settings)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), settings);

        foreach (var command in Commands)
        {
            var result = Processes.Run(folder.Path, command);

            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.StartsWith("chatbotsql.yml:", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("data/nothing.csv", "CSQL050")]
    [InlineData("elsewhere/**/*.parquet", "CSQL050")]
    [InlineData("data/broken.parquet", "CSQL170")]
    [InlineData("data/empty.csv", "CSQL170")]
    public void Validate_OfFilesThatAreNotThere_EndsWithOne(string files, string code)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        File.WriteAllText(Path.Combine(folder.Path, "data/broken.parquet"), "PAR1 no");
        File.WriteAllText(Path.Combine(folder.Path, "data/empty.csv"), "");
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), $"name: x\nsources:\n  - {{name: log, feeds: events, files: {files}, columns: {{event_name: name}}}}\n");

        var result = Processes.Run(folder.Path, "validate");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
    }
}
