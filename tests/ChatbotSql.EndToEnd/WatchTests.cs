using System.Text;

namespace ChatbotSql.EndToEnd;

/// <summary>The command that follows a project prints it anew after each save, and goes on.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly SmallProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Watch_PrintsTheProjectAfterEachSave()
    {
        using var process = Processes.Begin(project.Folder, "watch", "--weeks", "2");
        try
        {
            var shown = new StringBuilder();
            shown.AppendLine(await Read(process.StandardOutput));
            Save("turns >= $long_turns", "turns >= $long_trns");
            shown.AppendLine(await Read(process.StandardOutput));
            Save("turns >= $long_trns", "turns < $long_turns");
            shown.AppendLine(await Read(process.StandardOutput));

            Assert.False(process.HasExited);
            Snapshot.Match(shown.ToString(), "Usage/watch");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private void Save(string before, string after)
    {
        var path = Path.Combine(project.Folder, "metrics", "own.yml");
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>What is printed up to the line that says that a save is waited for.</summary>
    private static async Task<string> Read(StreamReader output)
    {
        using var limit = new CancellationTokenSource(Processes.Limit);
        var text = new StringBuilder();
        while (await output.ReadLineAsync(limit.Token) is { } line)
        {
            text.AppendLine(line);
            if (line.Contains("waiting for the next save", StringComparison.Ordinal))
            {
                break;
            }
        }

        return text.ToString();
    }
}
