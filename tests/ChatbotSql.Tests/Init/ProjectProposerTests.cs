using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>A project that is proposed for files validates and builds, and its numbers are those of one that people wrote.</summary>
public sealed class ProjectProposerTests : IDisposable
{
    private readonly ProposedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Archive_FeedsEveryTable()
    {
        var proposal = ProjectProposer.Propose(folder.Path, [folder.Archive(ArchiveLayout.Hive, ArchiveFormat.Csv)]);

        Assert.Empty(proposal.Unread);
        Assert.All(proposal.Sources, source => Assert.Empty(source.Missing));
        Assert.Equal(
            ["deals revenue", "events events", "leads leads", "orders revenue", "program_costs program_costs", "tickets tickets", "touches touches"],
            proposal.Sources.Select(source => $"{source.Group.Name} {source.Table.Name.Text}").Order(StringComparer.Ordinal));
    }

    /// <summary>The archive's events under the names of another system, in another format, against the archive itself.</summary>
    [Fact]
    public void ForeignNames_GiveTheSameNumbers()
    {
        var archive = folder.Archive(ArchiveLayout.Hive, ArchiveFormat.Parquet);
        var log = Path.Combine(folder.Path, "foreign", "data", "chat log.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        using (var session = DuckDbSession.InMemory())
        {
            session.Execute($"""
                COPY (
                    SELECT id AS "messageId", type AS "Event Type", make_timestamp(ts_ms * 1000) AS "createdAt", thread AS "session.id", visitor AS "userId", seq AS position,
                        channel AS platform, intent AS "intentName", flow AS scenario, goal AS "goalName", score AS rating, page AS "select", utm_source, utm_campaign
                    FROM '{archive}/events/**/*.parquet'
                ) TO '{log}' (HEADER)
                """);
        }

        var own = folder.Build("own", [Path.Combine(archive, "events")]);
        var foreign = folder.Build("foreign", [Path.GetDirectoryName(log)!]);

        Assert.True(own.Count > 30);
        Assert.Equal(own, foreign);
    }

    [Theory]
    [InlineData("user", "bot")]
    [InlineData("visitor", "bot")]
    [InlineData("Customer", "Assistant")]
    public void Roles_TellMessagesApart_WhereALogHasNoEvents(string visitor, string bot)
    {
        folder.Write("log/messages.jsonl", $$"""
            {"dialogue": "d1", "sent_at": "2026-03-02T10:00:00Z", "author": {"role": "{{visitor}}"}, "body": "hello, where is it?"}
            {"dialogue": "d1", "sent_at": "2026-03-02T10:00:05Z", "author": {"role": "{{bot}}"}, "body": "on its way"}
            {"dialogue": "d2", "sent_at": "2026-03-03T10:00:00Z", "author": {"role": "{{visitor}}"}, "body": "help"}
            """);

        folder.Build("log", [Path.Combine(folder.Path, "log")]);

        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "log", "build", "log.duckdb"))} AS built (READ_ONLY); USE built");
        Assert.Equal([("d1", 1L, 1L), ("d2", 1L, 0L)], session.Rows("SELECT conversation_id, user_messages, bot_messages FROM conversations ORDER BY 1").Rows.Select(row => ((string)row[0]!, (long)row[1]!, (long)row[2]!)));
    }

    [Fact]
    public void WhatIsMissing_IsSaid_AndTheSourceLeftOut()
    {
        folder.Write("data/stock.csv", "article,pieces\na,1\nb,2\n");
        folder.Write("data/orders.csv", "order_id,paid_at,total,status\no1,2026-03-02 10:00:00,10.5,paid\no2,2026-03-02 11:00:00,4,open\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "shop"), [Path.Combine(folder.Path, "data")]);

        Assert.Equal(["revenue"], proposal.Sources.Where(source => source.Missing.IsEmpty).Select(source => source.Table.Name.Text));
        Snapshot.Match(proposal.Text, "orders_and_stock.yml");
    }

    /// <summary>A month that stands elsewhere, and a link that leads back: what is proposed takes each file in once.</summary>
    [Fact]
    public void Links_AreFollowedOnce()
    {
        const string Log = "session_id,event,created_at\nc1,chat_opened,2026-03-02 10:00:00\n";
        folder.Write("log/month=01/a.csv", Log);
        folder.Write("lake/month=02/a.csv", Log);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "log/month=02"), "../lake/month=02");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "log/back"), "../log");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "log/itself.csv"), "itself.csv");
        var project = Path.Combine(folder.Path, "log");

        var proposal = ProjectProposer.Propose(project, [project]);

        Assert.Equal("./**/*.csv", Assert.Single(Assert.Single(proposal.Sources).Group.Patterns));
        File.WriteAllText(Path.Combine(project, "chatbotsql.yml"), proposal.Text);
        var found = Compiler.Load(project, InputPolicy.Required, new DiagnosticBag()).Sources.Single().Files!.Paths;
        Assert.Equal(["month=01/a.csv", "month=02/a.csv"], found.Select(path => Path.GetRelativePath(project, path)));
    }

    [Fact]
    public void Columns_MayBeCalledByAnyWordOfSql()
    {
        using var session = DuckDbSession.InMemory();
        var words = session.Column<string>("SELECT DISTINCT keyword_name FROM duckdb_keywords() WHERE keyword_category <> 'unreserved' OR keyword_name LIKE 'v%' ORDER BY ALL");
        folder.Write("log/words.csv", $"{string.Join(',', words.Select(SqlLiteral.Identifier))}\n{string.Join(',', words.Select(word => $"some {word}"))}\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(words, Assert.Single(proposal.Sources).Group.Columns.Select(column => column.Name));
        Assert.All(proposal.Sources[0].Group.Columns, column => Assert.Equal($"some {column.Name}", column.Values[0].Text));
    }

    /// <summary>What a field is called counts together with what the object is called that holds it.</summary>
    [Fact]
    public void Fields_AreToldByWhatHoldsThem()
    {
        const string row = """{"id": "r1", "name": "user_message", "sent": {"time": "2026-04-01T09:00:00Z"}, "context": {"user": {"id": "u1"}, "chat": {"id": "c1"}}, "result": {"intent": {"name": "returns", "id": "i1"}, "text": "hello"}}""";
        folder.Write("log/turns.jsonl", $"{row}\n{row.Replace("r1", "r2", StringComparison.Ordinal)}\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Sources.Single();

        Assert.Equal(
            ["conversation_id context.chat.id", "event_id id", "event_name name", "intent result.intent.name", "occurred_at sent.time", "text result.text", "visitor_id context.user.id"],
            proposal.Columns.Where(column => column.Certainty > 60).Select(column => $"{column.Column} {column.Sql}").Order(StringComparer.Ordinal));
    }

    /// <summary>What is wrong with a file is said as a build says it, and the rest is proposed.</summary>
    [Fact]
    public void FilesThatCannotBeRead_AreSaid()
    {
        folder.Write("data/log.csv", "Session ID;Event;Größe\nc1;chat_opened;\"it's 5\"\n");
        var text = File.ReadAllText(Path.Combine(folder.Path, "data", "log.csv"));
        File.WriteAllBytes(Path.Combine(folder.Path, "data", "excel.csv"), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        File.WriteAllBytes(Path.Combine(folder.Path, "data", "latin.csv"), Encoding.Latin1.GetBytes(text));
        File.WriteAllText(Path.Combine(folder.Path, "data", "rows.parquet"), text);

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "shop"), [Path.Combine(folder.Path, "data")]);

        Snapshot.Match(proposal.Text, "unread.yml");
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE x;--", "a: b # c")]
    [InlineData("имя \"события\"", "{x: [1]}")]
    [InlineData("select", "\u001b[31m")]
    public void HostileNamesAndValues_StayNamesAndValues(string column, string value)
    {
        using (var session = DuckDbSession.InMemory())
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
            session.Execute($"""
                COPY (
                    SELECT 'user_message' AS {SqlLiteral.Identifier(column)}, TIMESTAMPTZ '2026-03-02 10:00:00+00' + to_minutes(n) AS "time", 'c' || n AS chat, {SqlLiteral.Text(value)} AS intent
                    FROM range(20) AS numbers (n)
                    UNION ALL SELECT {SqlLiteral.Text(value)}, TIMESTAMPTZ '2026-03-02 10:00:00+00', 'c1', NULL
                ) TO '{folder.Path}/data/log.parquet'
                """);
        }

        folder.Build("data", [Path.Combine(folder.Path, "data")]);
    }

    [Fact]
    public void NoData_IsAnError() =>
        Assert.Equal("CSQL150", Assert.Single(Assert.Throws<ProjectException>(() => ProjectProposer.Propose(folder.Path, [folder.Path])).Diagnostics).Code);
}
