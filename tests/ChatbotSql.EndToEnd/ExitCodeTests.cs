namespace ChatbotSql.EndToEnd;

/// <summary>What a job sees: 0 done, 1 the project or its data has errors, 2 wrong usage.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "query", "--help")]
    [InlineData(1, "validate")]
    [InlineData(1, "build", "--project", "nowhere")]
    [InlineData(2, "biuld")]
    [InlineData(2, "query", "--from", "yesterday")]
    [InlineData(2, "query", "--format", "xml")]
    [InlineData(2, "generate", "--conversations", "0")]
    public void Code(int expected, params string[] arguments)
    {
        var result = Command.ChatbotSql(folder.Path, arguments);

        Assert.Equal(expected, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(expected == 0, result.Error.Length == 0);
    }

    [Fact]
    public void BrokenProject_IsExplained_AndMended()
    {
        File.WriteAllText(At("log.csv"), "id,name,time,thread,topic\n1,user_message,2026-03-02T10:00:00Z,c1,\"Robert'); DROP TABLE conversations;--\"\n2,bot_message,2026-03-02T10:00:04Z,c1,\n");
        File.WriteAllText(At("chatbotsql.yml"), Project("threat"));
        var broken = Command.ChatbotSql(folder.Path, "build");
        File.WriteAllText(At("chatbotsql.yml"), Project("thread"));
        var mended = Command.ChatbotSql(folder.Path, "build");
        var rows = Command.ChatbotSql(folder.Path, "query", "bot_sessions", "--by", "intent", "--format", "csv", "--quiet");

        Assert.Equal(1, broken.ExitCode);
        Assert.Empty(broken.Output);
        Assert.Contains("chatbotsql.yml:10:24: error CSQL042", broken.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `thread`?", broken.Error, StringComparison.Ordinal);
        Assert.True(mended.ExitCode == 0, mended.Error);
        Assert.Equal(0, rows.ExitCode);
        Assert.Contains("bot_sessions,all,,intent,Robert'); DROP TABLE conversations;--,1,", rows.Output, StringComparison.Ordinal);
        Assert.Empty(rows.Error);
    }

    [Fact]
    public void NothingBuiltYet_IsSaid()
    {
        File.WriteAllText(At("log.csv"), "id,name,time,thread,topic\n1,user_message,2026-03-02T10:00:00Z,c1,billing\n");
        File.WriteAllText(At("chatbotsql.yml"), Project("thread"));

        var result = Command.ChatbotSql(folder.Path, "query", "bot_sessions");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("run `chatbotsql build` first", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Project(string thread) => $"""
        name: small
        sources:
          - name: log
            feeds: events
            files: log.csv
            columns:
              event_id: id
              event_name: name
              occurred_at: time
              conversation_id: {thread}
              intent: topic
        """;

    private string At(string name) => Path.Combine(folder.Path, name);
}
