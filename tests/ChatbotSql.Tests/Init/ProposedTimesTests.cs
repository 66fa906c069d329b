using ChatbotSql.DuckDb;
using ChatbotSql.Init;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Init;

/// <summary>Times are proposed to be read as files write them.</summary>
public sealed class ProposedTimesTests : IDisposable
{
    private readonly ProposedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-04-01T09:05:07.123Z", false)]
    [InlineData("2026-04-01 09:05+02", false)]
    [InlineData("2026-04-01T09:05:07", true)]
    public void Times_LackAZone_WhereTheyAreWrittenWithoutOne(string time, bool lacks)
    {
        folder.Write("log/turns.jsonl", $$"""{"session_id": "c1", "event": "user_message", "created_at": "{{time}}"}""");

        Assert.Equal(lacks, ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Text.Contains(" timezone: UTC    ", StringComparison.Ordinal));
    }

    /// <summary>Dates that begin with the day or the month are read as they are written; which of the two it is may be a guess, which is said.</summary>
    [Theory]
    [InlineData("4/13/2026 9:05 PM", "strptime(\"Created At\", '%m/%d/%Y %I:%M %p')", false, "2026-04-13")]
    [InlineData("13.04.2026 09:05", "strptime(\"Created At\", '%d.%m.%Y %H:%M')", false, "2026-04-13")]
    [InlineData("03.04.26 09:05:07", "strptime(\"Created At\", '%d.%m.%y %H:%M:%S')", true, "2026-04-03")]
    [InlineData("13-4-2026T9:05:07.25", "strptime(\"Created At\", '%d-%m-%YT%H:%M:%S.%f')", false, "2026-04-13")]
    [InlineData("03/04/2026", "strptime(\"Created At\", '%d/%m/%Y')", true, "2026-04-03")]
    [InlineData("2026-04-03 09:05:07", "'\"Created At\"'", false, "2026-04-03")]
    [InlineData("2026-04-04 01:05:07 +0200", "'\"Created At\"'", false, "2026-04-03")]
    [InlineData("2026-04-02 20:05:07 -05:00", "'\"Created At\"'", false, "2026-04-03")]
    [InlineData("2026-04-03 09:05:07 UTC", "'\"Created At\"'", false, "2026-04-03")]
    [InlineData("Apr 3, 2026 9:05 PM", "strptime(\"Created At\", '%b %d, %Y %I:%M %p')", false, "2026-04-03")]
    [InlineData("03 April 2026", "strptime(\"Created At\", '%d %B %Y')", false, "2026-04-03")]
    [InlineData("3/Apr/26 09:05", "strptime(\"Created At\", '%d/%b/%y %H:%M')", false, "2026-04-03")]
    [InlineData("Sat, 04 Apr 2026 01:05:07 +0200", "strptime(\"Created At\", '%a, %d %b %Y %H:%M:%S %z')", false, "2026-04-03")]
    [InlineData("Fri, 03 Apr 2026 09:05:07 UTC", "strptime(\"Created At\", '%a, %d %b %Y %H:%M:%S UTC')", false, "2026-04-03")]
    [InlineData("Fri, 03 Apr 2026 09:05:07 GMT", "strptime(\"Created At\", '%a, %d %b %Y %H:%M:%S GMT')", false, "2026-04-03")]
    public void Dates_AreReadAsTheyAreWritten(string written, string sql, bool isGuess, string day)
    {
        folder.Write("log/chats.csv", $"session_id;event;Created At\nc1;chat_opened;{written}\nc1;user_message;{written}\n");

        folder.Build("log", [Path.Combine(folder.Path, "log")]);

        var line = File.ReadLines(Path.Combine(folder.Path, "log", "chatbotsql.yml")).Single(line => line.Contains("occurred_at", StringComparison.Ordinal));
        Assert.StartsWith($"      occurred_at: {sql} ", line, StringComparison.Ordinal);
        Assert.Equal(isGuess, line.Contains($"; a guess: {written} is 3 April", StringComparison.Ordinal));
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "log", "build", "log.duckdb"))} AS built (READ_ONLY)");
        Assert.Equal([day], session.Column<string>("SELECT CAST(started_on AS VARCHAR) FROM built.conversations"));
    }

    /// <summary>One program writes the dates of a file in one way: where one column tells it, it is no guess for the others.</summary>
    [Theory]
    [InlineData("04/13/2026", "%m/%d/%Y", false)]
    [InlineData("13/04/2026", "%d/%m/%Y", false)]
    [InlineData("13.04.2026", "%d/%m/%Y", true)]
    [InlineData("05/04/2026", "%d/%m/%Y", true)]
    public void ColumnsOfAFile_TellOneAnotherWhatComesFirst(string solved, string format, bool isGuess)
    {
        folder.Write("desk/tickets.csv", $"ticket_id;created_at;solved_at\nt1;03/04/2026;{solved}\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "desk"), [Path.Combine(folder.Path, "desk")]);

        var opened = proposal.Sources.Single().Columns.Single(column => column.Column == "opened_at");
        Assert.Equal($"strptime(created_at, '{format}')", opened.Sql);
        Assert.Equal(isGuess ? "a guess: 03/04/2026 is 3 April" : null, opened.Guess);
    }
}
