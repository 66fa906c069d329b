using System.Runtime.CompilerServices;
using Acme.Reports;

namespace ChatbotSql.EndToEnd.Library;

/// <summary>The example of the README is code that runs, of a project that sees what all see.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LibraryTests()
    {
        File.WriteAllText(PathOf("chatbotsql.yml"), """
            name: shop
            sources:
              - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: topic}}
            """);
        File.WriteAllLines(PathOf("log.csv"), Lines().Prepend("name,happened,chat,topic"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Example_IsThatOfTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

        Assert.Equal(File.ReadAllText(SourceOf("WeeklyNumbers.cs")).TrimEnd(), readme.Split("```csharp\n")[1].Split("```")[0].TrimEnd());
    }

    [Fact]
    public void Example_Runs()
    {
        Assert.True(WeeklyNumbers.Print(folder.Path, "engaged_conversations", "intent=a", PathOf("page.html"), CancellationToken.None));
        Assert.True(File.Exists(PathOf("build/shop.duckdb")));
        Assert.Contains("2026-03-23", File.ReadAllText(PathOf("page.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Example_TellsErrors()
    {
        Assert.False(WeeklyNumbers.Print(folder.Path, "engaged_conversations", "intnet=a", PathOf("page.html"), CancellationToken.None));
        Assert.False(File.Exists(PathOf("page.html")));
    }

    [Fact]
    public void Example_CanBeStopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => WeeklyNumbers.Print(folder.Path, "engaged_conversations", "intent=a", PathOf("page.html"), new CancellationToken(canceled: true)));

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private static string SourceOf(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, name);

    private static IEnumerable<string> Lines() =>
        from day in Enumerable.Range(0, 28)
        from name in (string[])["user_message", "bot_message"]
        let time = new DateTime(2026, 3, 2, 9, 0, 0).AddDays(day)
        select FormattableString.Invariant($"{name},{time:yyyy-MM-dd HH:mm:ss},{day},{(day % 2 == 0 ? "a" : "b")}");
}
