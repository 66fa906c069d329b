using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run.Changes;

/// <summary>What a new file says otherwise than files that are as they were.</summary>
public sealed class LateVersionTests
{
    private const string Columns = "{event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor}";

    /// <summary>An event comes again with another visitor and day, which stands: what was made of the first goes.</summary>
    [Theory]
    [InlineData("page_view", "visits")]
    [InlineData("chat_impression", "impressions")]
    [InlineData("knowledge_gap", "gaps")]
    public void EventThatComesAgain_TakesItsFirstPlaceWithIt(string name, string fact)
    {
        using var project = new WrittenProject(
            $"sources: [{{name: app, feeds: events, files: ev/*.csv, timezone: UTC, columns: {Columns}}}]",
            ("ev/1.csv", $"id,name,happened,chat,visitor\n{string.Join('\n', Enumerable.Range(1, 20).Select(number => $"m{number},user_message,2026-03-02 10:00:00,c{number},w{number}"))}\n"),
            ("ev/2.csv", $"id,name,happened,chat,visitor\ne1,{name},2026-03-02 10:00:00,,v5\n"));
        project.Build();
        project.Write("ev/3.csv", $"id,name,happened,chat,visitor\ne1,{name},2026-03-01 10:00:00,,v1\n");

        var result = project.Build();

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(["v1"], project.Rows($"SELECT visitor_id FROM {fact}"));
        AssertIsAsInFull(project, result);
    }

    /// <summary>The folder says the team: the file is the same, and its rows are not.</summary>
    [Theory]
    [InlineData("look/team=bot/1.csv", "look/team=human/1.csv")]
    [InlineData("bots/2.csv", "humans/2.csv")]
    public void LookupThatMoves_IsAnother(string from, string to)
    {
        using var project = new WrittenProject(
            """
            sources:
              - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat}}
              - name: desk
                feeds: tickets
                files: tickets.csv
                timezone: UTC
                lookups: {people: look/**/*.csv, bots: bots/*.csv, humans: humans/*.csv}
                sql: >
                  SELECT raw.row_id, raw.id, raw.opened,
                    coalesce(people.team, '') || CASE WHEN raw.agent IN (SELECT agent FROM bots) THEN 'b' WHEN raw.agent IN (SELECT agent FROM humans) THEN 'h' ELSE '' END AS who
                  FROM raw LEFT JOIN people ON people.agent = raw.agent
                columns: {ticket_id: id, opened_at: opened, handled_by: who}
            """,
            ("log.csv", "name,happened,chat\nuser_message,2026-03-02 10:00:00,c1\n"),
            ("tickets.csv", "id,opened,agent\nt1,2026-03-02 11:00:00,ann\n"),
            ("look/team=bot/1.csv", "agent\nann\n"),
            ("look/team=human/2.csv", "agent\nbob\n"),
            ("bots/1.csv", "agent\nzed\n"),
            ("bots/2.csv", "agent\nann\n"),
            ("humans/3.csv", "agent\nbob\n"));
        project.Build();
        File.Move(Path.Combine(project.Root, from), Path.Combine(project.Root, to));

        var result = project.Build();

        Assert.NotEqual(BuildWork.Nothing, result.Work);
        AssertIsAsInFull(project, result);
    }

    /// <summary>A conversation ties the ids of its events, however blanks stand about its id.</summary>
    [Fact]
    public void ConversationWithABlankAtItsEnd_TiesItsIds()
    {
        using var project = new WrittenProject("sources: [{name: app, feeds: events, files: ev/*.parquet, timezone: UTC, columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, lead_id: lead}}]");
        Directory.CreateDirectory(Path.Combine(project.Root, "ev"));
        Write(project, "1", "('1', 'user_message', TIMESTAMP '2026-03-02 10:00:00', 'c5 ', 'v1', 'l1')");
        Write(project, "2", "('2', 'user_message', TIMESTAMP '2026-03-02 11:00:00', 'c5', 'v2', NULL), ('3', 'user_message', TIMESTAMP '2026-03-02 11:00:00', 'c6', 'v1', NULL)");
        Write(project, "3", string.Join(", ", Enumerable.Range(1, 900).Select(number => $"('x{number}', 'user_message', TIMESTAMP '2026-03-03 11:00:00', 'd{number}', 'w{number}', NULL)")));
        project.Build();
        Assert.Equal(["c5|lead:l1", "c5 |lead:l1", "c6|lead:l1"], People());
        Write(project, "4", "('9', 'user_message', TIMESTAMP '2026-03-04 10:00:00', 'q1', 'v77', NULL)");

        var result = project.Build();

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(["c5|lead:l1", "c5 |lead:l1", "c6|lead:l1"], People());
        AssertIsAsInFull(project, result);

        IEnumerable<string> People() => project.Rows("SELECT conversation_id, person_id FROM conversations WHERE conversation_id LIKE 'c%' ORDER BY ALL");
    }

    /// <summary>A row that another stands for covers nothing, however far from all others its time is.</summary>
    [Fact]
    public void RowThatDoesNotStand_CoversNothing()
    {
        using var project = new WrittenProject("sources: [{name: app, feeds: events, files: ev/*.parquet, timezone: UTC, columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor}}]");
        Directory.CreateDirectory(Path.Combine(project.Root, "ev"));
        Write(project, "1", "('1', 'user_message', TIMESTAMP '2026-03-02 10:00:00', 'c1', 'v1', NULL)");
        Write(project, "2", "('1', 'user_message', TIMESTAMP '2026-03-20 10:00:00', 'c1', 'v1', NULL), ('2', 'user_message', TIMESTAMP '2026-03-04 10:00:00', 'c2', 'v1', NULL)");
        Write(project, "3", string.Join(", ", Enumerable.Range(1, 900).Select(number => $"('x{number}', 'user_message', TIMESTAMP '2026-03-06 11:00:00', 'd{number}', 'w{number}', NULL)")));
        project.Build();
        Write(project, "4", "('9', 'user_message', TIMESTAMP '2026-03-05 10:00:00', 'q1', 'v77', NULL)");

        var result = project.Build();

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(["2026-03-02|2026-03-06"], project.Rows("SELECT CAST(covers_from AS VARCHAR), CAST(covers_until AS VARCHAR) FROM meta.coverage"));
        AssertIsAsInFull(project, result);
    }

    private static void Write(WrittenProject project, string name, string rows)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"COPY (SELECT * FROM (VALUES {rows}) AS rows(id, name, happened, chat, visitor, lead)) TO {SqlLiteral.Text(Path.Combine(project.Root, "ev", $"{name}.parquet"))}");
    }

    private static void AssertIsAsInFull(WrittenProject project, BuildResult result)
    {
        var built = Tables.Read(result.Database);
        Builder.Build(project.Load(), TimeProvider.System, isFull: true);
        Assert.Equal(Tables.Read(result.Database), built);
    }
}
