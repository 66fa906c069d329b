using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Schema;
using ChatbotSql.Tests.Generate;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>A project that is proposed for files validates and builds, and its numbers are those of one that people wrote.</summary>
public sealed class ProjectProposerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Archive_FeedsEveryTable()
    {
        var proposal = ProjectProposer.Propose(folder.Path, [Archive(ArchiveLayout.Hive, ArchiveFormat.Csv)]);

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
        var archive = Archive(ArchiveLayout.Hive, ArchiveFormat.Parquet);
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

        var own = Build("own", [Path.Combine(archive, "events")]);
        var foreign = Build("foreign", [Path.GetDirectoryName(log)!]);

        Assert.True(own.Count > 30);
        Assert.Equal(own, foreign);
    }

    [Theory]
    [InlineData("user", "bot")]
    [InlineData("visitor", "bot")]
    [InlineData("Customer", "Assistant")]
    public void Roles_TellMessagesApart_WhereALogHasNoEvents(string visitor, string bot)
    {
        Write("log/messages.jsonl", $$"""
            {"dialogue": "d1", "sent_at": "2026-03-02T10:00:00Z", "author": {"role": "{{visitor}}"}, "body": "hello, where is it?"}
            {"dialogue": "d1", "sent_at": "2026-03-02T10:00:05Z", "author": {"role": "{{bot}}"}, "body": "on its way"}
            {"dialogue": "d2", "sent_at": "2026-03-03T10:00:00Z", "author": {"role": "{{visitor}}"}, "body": "help"}
            """);

        Build("log", [Path.Combine(folder.Path, "log")]);

        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "log", "build", "log.duckdb"))} AS built (READ_ONLY); USE built");
        Assert.Equal([("d1", 1L, 1L), ("d2", 1L, 0L)], session.Rows("SELECT conversation_id, user_messages, bot_messages FROM conversations ORDER BY 1").Rows.Select(row => ((string)row[0]!, (long)row[1]!, (long)row[2]!)));
    }

    [Fact]
    public void WhatIsMissing_IsSaid_AndTheSourceLeftOut()
    {
        Write("data/stock.csv", "article,pieces\na,1\nb,2\n");
        Write("data/orders.csv", "order_id,paid_at,total,status\no1,2026-03-02 10:00:00,10.5,paid\no2,2026-03-02 11:00:00,4,open\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "shop"), [Path.Combine(folder.Path, "data")]);

        Assert.Equal(["revenue"], proposal.Sources.Where(source => source.Missing.IsEmpty).Select(source => source.Table.Name.Text));
        Snapshot.Match(proposal.Text, "orders_and_stock.yml");
    }

    /// <summary>A month that stands elsewhere, and a link that leads back: what is proposed takes each file in once.</summary>
    [Fact]
    public void Links_AreFollowedOnce()
    {
        const string Log = "session_id,event,created_at\nc1,chat_opened,2026-03-02 10:00:00\n";
        Write("log/month=01/a.csv", Log);
        Write("lake/month=02/a.csv", Log);
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
        Write("log/words.csv", $"{string.Join(',', words.Select(SqlLiteral.Identifier))}\n{string.Join(',', words.Select(word => $"some {word}"))}\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(words, Assert.Single(proposal.Sources).Group.Columns.Select(column => column.Name));
        Assert.All(proposal.Sources[0].Group.Columns, column => Assert.Equal($"some {column.Name}", column.Values[0].Text));
    }

    /// <summary>Of an order that is exported whenever it changes, the row that says it was changed last stands, whatever the column is called and wherever the row is.</summary>
    [Theory]
    [InlineData("updated", "2026-04-03 10:00:00", "2026-04-02 23:00:00", "updated")]
    [InlineData("Last Modified", "2026-04-03T01:00:00+02:00", "2026-04-02T22:30:00Z", "'\"Last Modified\"'")]
    [InlineData("geändert am", "01.05.2026", "13.04.2026", "strptime(\"geändert am\", '%d.%m.%Y')")]
    [InlineData("Updated at", "2026-04-03 01:00:00 +0200", "2026-04-02 20:30:00 +0000", "TRY_CAST(replace(replace(\"Updated at\", ' +', '+'), ' -', '-') AS TIMESTAMPTZ)")]
    [InlineData("lastmodifieddate", "1775210400", "1775124000", "to_timestamp(lastmodifieddate)")]
    public void TheNewestOfSeveralRowsOfOneKey_Stands(string column, string last, string first, string sql)
    {
        Write("log/chats.csv", "session_id;event;created_at\nc1;chat_opened;2026-04-01 09:00:00\n");
        Write("log/orders.csv", $"order_id;ordered_at;total;status;{column}\no1;2026-04-01 09:05:00;30;paid;{last}\no1;2026-04-01 09:05:00;20;paid;{first}\no2;2026-04-01 09:06:00;5;paid;\n");

        Build("log", [Path.Combine(folder.Path, "log")]);

        var text = File.ReadAllText(Path.Combine(folder.Path, "log", "chatbotsql.yml"));
        Assert.Contains($"      updated_at: {sql} ", text, StringComparison.Ordinal);
        Assert.Contains("    latest_by: updated_at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not used", text, StringComparison.Ordinal);
        Assert.Equal(["o1 30.0000", "o2 5.0000"], Orders());
    }

    [Fact]
    public void ChangesWrittenInSeveralWays_AreTold_AsTheTimesThatTheyAre()
    {
        var others = Enumerable.Range(2, 20).Select(number => $"o{number};2026-04-01 09:06:00;5;paid;2026-04-02 10:00:00\n");
        Write("log/orders.csv", $"order_id;ordered_at;total;status;changed\no1;2026-04-01 09:05:00;30;paid;2026-04-10T10:00:00+02:00\no1;2026-04-01 09:05:00;20;paid;2026-04-10 09:30:00\n{string.Concat(others)}o2;2026-04-01 09:06:00;7;paid;soon\n");
        Write("log/chats.csv", "session_id;event;created_at\nc1;chat_opened;2026-04-01 09:00:00\n");

        Build("log", [Path.Combine(folder.Path, "log")]);

        Assert.Contains("      updated_at: TRY_CAST(changed AS TIMESTAMPTZ) ", File.ReadAllText(Path.Combine(folder.Path, "log", "chatbotsql.yml")), StringComparison.Ordinal);
        Assert.Equal(["o1 20.0000", "o10 5.0000"], Orders().Take(2));
    }

    [Theory]
    [InlineData("o1", true)]
    [InlineData("o3", false)]
    public void SeveralRowsOfOneKey_AreSaid(string id, bool isSaid)
    {
        Write("log/orders.csv", $"order_id;ordered_at;total;status\no1;2026-04-01 09:05:00;30;paid\n{id};2026-04-01 09:05:00;20;paid\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(isSaid, proposal.Text.Contains("# several rows have the same revenue_id, of which the first stands", StringComparison.Ordinal));
        Assert.DoesNotContain(" latest_by: updated_at", proposal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("response_id;conversation_id;rating;submitted_at", true)]
    [InlineData("response_id;conversation_id;intent;submitted_at", false)]
    public void Answers_AreEvents_WhereTheyHaveAScoreAndNothingElseToTellThemBy(string header, bool areAnswers)
    {
        Write("log/survey.csv", $"{header}\nr1;c1;5;2026-04-01 09:00:00\nr2;c2;2;2026-04-01 10:00:00\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(areAnswers, proposal.Sources.Single().IsComplete);
        Assert.Equal(areAnswers, proposal.Text.Contains("      event_name: \"'csat_submitted'\"           # by what is in it; a guess: each row is an answer to a survey", StringComparison.Ordinal));
        Assert.Equal(areAnswers, proposal.Text.Contains("    csat_positive: score >= 4 ", StringComparison.Ordinal));
    }

    [Fact]
    public void TicketsWithAScore_AreTickets()
    {
        Write("log/list.csv", "id;created_at;satisfaction;chat\nt1;2026-04-01 09:00:00;5;c1\n");

        Assert.Equal("tickets", ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Sources.Single().Table.Name.Text);
    }

    /// <summary>Facts know a bot, a person and a form by words of ours; who is called Aylin is a person.</summary>
    [Fact]
    public void WhoHandledATicket_AndWhatCapturedALead_AreToldInOurWords()
    {
        Write("desk/tickets.csv", "ticket_id;created_at;assignee\nt1;2026-04-01 09:00:00;Aylin\nt2;2026-04-01 10:00:00;Support Bot\nt3;2026-04-01 11:00:00;\n");
        Write("crm/leads.csv", "lead_id;created_at;origin\nl1;2026-04-01 09:00:00;Chatbot\nl2;2026-04-01 10:00:00;Web form\nl3;2026-04-01 11:00:00;Trade fair\n");

        var columns = ProjectProposer.Propose(folder.Path, [folder.Path]).Sources.SelectMany(source => source.Columns).ToDictionary(column => column.Column, column => column.Sql);

        Assert.Equal("CASE WHEN assignee IN ('Support Bot') THEN 'bot' WHEN assignee IS NOT NULL THEN 'human' END", columns["handled_by"]);
        Assert.Equal("CASE WHEN origin IN ('Chatbot') THEN 'chatbot' WHEN origin IN ('Web form') THEN 'form' ELSE lower(origin) END", columns["origin"]);
    }

    /// <summary>Where a refund is no row of its own, nothing is left of an order that was refunded.</summary>
    [Theory]
    [InlineData("", "status IN ('paid')")]
    [InlineData(";refund_of", "status IN ('paid', 'refunded')")]
    public void RefundedOrders_CountWhereRefundsAreRows(string column, string counts)
    {
        Write("shop/orders.csv", $"order_id;paid_at;status;amount{column}\no1;2026-04-01 09:00:00;paid;40{column.Length switch { 0 => "", _ => ";" }}\no2;2026-04-01 10:00:00;refunded;60{column.Length switch { 0 => "", _ => ";o1" }}\n");

        Assert.Equal(["counts", counts], ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "shop")]).Sources.Single().Rules.SelectMany(rule => new[] { rule.Name, rule.Sql }));
    }

    /// <summary>What a field is called counts together with what the object is called that holds it.</summary>
    [Fact]
    public void Fields_AreToldByWhatHoldsThem()
    {
        const string row = """{"id": "r1", "name": "user_message", "sent": {"time": "2026-04-01T09:00:00Z"}, "context": {"user": {"id": "u1"}, "chat": {"id": "c1"}}, "result": {"intent": {"name": "returns", "id": "i1"}, "text": "hello"}}""";
        Write("log/turns.jsonl", $"{row}\n{row.Replace("r1", "r2", StringComparison.Ordinal)}\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Sources.Single();

        Assert.Equal(
            ["conversation_id context.chat.id", "event_id id", "event_name name", "intent result.intent.name", "occurred_at sent.time", "text result.text", "visitor_id context.user.id"],
            proposal.Columns.Where(column => column.Certainty > 60).Select(column => $"{column.Column} {column.Sql}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-04-01T09:05:07.123Z", false)]
    [InlineData("2026-04-01 09:05+02", false)]
    [InlineData("2026-04-01T09:05:07", true)]
    public void Times_LackAZone_WhereTheyAreWrittenWithoutOne(string time, bool lacks)
    {
        Write("log/turns.jsonl", $$"""{"session_id": "c1", "event": "user_message", "created_at": "{{time}}"}""");

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
        Write("log/chats.csv", $"session_id;event;Created At\nc1;chat_opened;{written}\nc1;user_message;{written}\n");

        Build("log", [Path.Combine(folder.Path, "log")]);

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
        Write("desk/tickets.csv", $"ticket_id;created_at;solved_at\nt1;03/04/2026;{solved}\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "desk"), [Path.Combine(folder.Path, "desk")]);

        var opened = proposal.Sources.Single().Columns.Single(column => column.Column == "opened_at");
        Assert.Equal($"strptime(created_at, '{format}')", opened.Sql);
        Assert.Equal(isGuess ? "a guess: 03/04/2026 is 3 April" : null, opened.Guess);
    }

    /// <summary>Amounts with a decimal comma, or with thousands apart, are read as they are written; where it could be another number, that is said.</summary>
    [Theory]
    [InlineData("12,50", "7", "replace(total, ',', '.')", null, "19.5000")]
    [InlineData("-1.234,50", "12,5", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "-1222.0000")]
    [InlineData("32 764,16", "1\u00A0000", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "33764.1600")]
    [InlineData("1,234.50", "999.5", "replace(total, ',', '')", null, "2234.0000")]
    [InlineData("1,234", "7", "replace(total, ',', '')", "a guess: 1,234 is 1234", "1241.0000")]
    [InlineData("1.234,50 €", "12 €", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "1246.5000")]
    [InlineData("-$1,234.50", "$12.5", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "-1222.0000")]
    [InlineData("-€1.234,50", "€\u00A012,5", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "-1222.0000")]
    [InlineData("5 €", "7 €", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "12.0000")]
    [InlineData("12,50", "1.234", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", null, "1246.5000")]
    [InlineData("1.234 €", "7 €", "translate(total, concat(',.', ' €$£₽', chr(160), chr(8239)), '.')", "a guess: 1.234 € is 1234 €", "1241.0000")]
    [InlineData("1.234 €", "12.50 €", "translate(total, concat(',', ' €$£₽', chr(160), chr(8239)), '')", null, "13.7340")]
    public void Amounts_AreReadAsTheyAreWritten(string written, string other, string sql, string? guess, string sum)
    {
        Write("shop/orders.csv", $"order_id;paid_at;total\no1;2026-04-03 10:00:00;{written}\no2;2026-04-03 11:00:00;{other}\n");

        Build("shop", [Path.Combine(folder.Path, "shop")]);

        var line = File.ReadLines(Path.Combine(folder.Path, "shop", "chatbotsql.yml")).Single(line => line.Contains(" amount:", StringComparison.Ordinal));
        Assert.StartsWith($"      amount: {sql} ", line, StringComparison.Ordinal);
        Assert.Equal(guess is not null, line.Contains("a guess", StringComparison.Ordinal));
        Assert.Contains(guess ?? "", line, StringComparison.Ordinal);
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "shop", "build", "shop.duckdb"))} AS built (READ_ONLY)");
        Assert.Equal([sum], session.Column<string>("SELECT CAST(sum(amount) AS VARCHAR) FROM built.revenue"));
    }

    /// <summary>Columns, files and statuses are known by what they are called in German, Russian, Spanish and French too, with accents or without.</summary>
    [Theory]
    [InlineData(
        "gespräche.csv", "Gespräch;Besucher-ID;Ereignis;Zeitpunkt;Kanal;Anliegen;Bewertung", "bestellungen.csv", "Bestellnummer;Kundennummer;Bezahlt am;Betrag;Status", "bezahlt",
        "anfragen.csv", "Ticketnummer;Kunde;Eröffnet am;Gelöst am;Thema;Bewertung")]
    [InlineData(
        "диалоги.csv", "Номер диалога;Посетитель;Событие;Дата и время;Канал;Намерение;Оценка", "заказы.csv", "Номер заказа;Клиент;Дата оплаты;Сумма;Статус", "Оплачен",
        "обращения.csv", "Номер обращения;Клиент;Открыто;Решено;Тема;Оценка")]
    [InlineData(
        "conversaciones.csv", "id_conversacion;Usuario;Evento;Fecha y hora;Canal;Intención;Puntuacion", "pedidos.csv", "Número pedido;Cliente;Fecha pago;Importe;Estado", "Pagado",
        "incidencias.csv", "Incidencia;Cliente;Fecha apertura;Fecha cierre;Categoría;Valoración")]
    [InlineData(
        "evenements.csv", "ID conversation;Visiteur;E\u0301ve\u0301nement;Horodatage;Canal;Motif;Note", "commandes.csv", "N° commande;Client;Date paiement;Montant;Statut", "Payé",
        "demandes.csv", "Numero demande;Client;Ouvert le;Resolu le;Sujet;Note")]
    public void Names_AreKnownInOtherLanguages(string log, string logColumns, string orders, string orderColumns, string paid, string tickets, string ticketColumns)
    {
        Write($"data/{log}", $"{logColumns}\nc1;v1;user_message;2026-04-03 10:00:00;web;a;\nc1;v1;csat_submitted;2026-04-03 10:01:00;web;a;5\n");
        Write($"data/{orders}", $"{orderColumns}\no1;v1;2026-04-03 11:00:00;12,50;{paid}\no2;v1;2026-04-03 12:00:00;7,25;?\n");
        Write($"data/{tickets}", $"{ticketColumns}\nt1;v1;2026-04-03 11:00:00;2026-04-03 12:00:00;a;5\n");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "shop"), [Path.Combine(folder.Path, "data")]);

        Assert.Equal(
            [
                .. logColumns.Split(';').Zip(["conversation_id", "visitor_id", "event_name", "occurred_at", "channel", "intent", "score"]),
                .. orderColumns.Split(';').Zip(["revenue_id", "visitor_id", "occurred_at", "amount", "status"]),
                .. ticketColumns.Split(';').Zip(["ticket_id", "visitor_id", "opened_at", "solved_at", "intent", "csat_score"]),
            ],
            proposal.Sources.OrderBy(source => source.Table.Name.Text, StringComparer.Ordinal).SelectMany(source => source.Columns.OrderBy(column => source.Group.Columns.Select(raw => raw.Name).ToList().IndexOf(column.Raw)).Select(column => (column.Raw, column.Column))));
        Assert.Contains($"counts: status IN ('{paid}')", proposal.Text, StringComparison.Ordinal);
        Build("shop", [Path.Combine(folder.Path, "data")]);
    }

    [Theory]
    [InlineData("Gespräch begonnen;Nachricht Nutzer;bot_antwort;Übergabe")]
    [InlineData("Начало диалога;Сообщение клиента;ответ_бота;Передача оператору")]
    [InlineData("inicio_conversacion;mensajeUsuario;respuesta_bot;transferido_agente")]
    [InlineData("début_conversation;message_client;RÉPONSE_BOT;transféré")]
    public void Events_AreKnownInOtherLanguages(string names)
    {
        Write("log/chats.csv", $"session_id,event,created_at\n{string.Concat(names.Split(';').Select((name, second) => $"c1,{name},2026-04-03 10:00:0{second}\n"))}");

        var proposal = ProjectProposer.Propose(Path.Combine(folder.Path, "log"), [Path.Combine(folder.Path, "log")]);

        Assert.Equal(
            names.Split(';').Zip(["chat_opened", "user_message", "bot_message", "bot_handoff_human"]).Order(),
            proposal.Sources.Single().Events.Select(named => (named.Name, named.Event!)).Order());
    }

    /// <summary>What is wrong with a file is said as a build says it, and the rest is proposed.</summary>
    [Fact]
    public void FilesThatCannotBeRead_AreSaid()
    {
        Write("data/log.csv", "Session ID;Event;Größe\nc1;chat_opened;\"it's 5\"\n");
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

        Build("data", [Path.Combine(folder.Path, "data")]);
    }

    [Fact]
    public void NoData_IsAnError() =>
        Assert.Equal("CSQL150", Assert.Single(Assert.Throws<ProjectException>(() => ProjectProposer.Propose(folder.Path, [folder.Path])).Diagnostics).Code);

    private string Archive(ArchiveLayout layout, ArchiveFormat format)
    {
        var path = Path.Combine(folder.Path, "archive");
        Archives.Write(new ArchiveOptions(path, 600, 20, 3, new DateOnly(2026, 3, 2), layout, format));
        return path;
    }

    /// <summary>Writes the project that is proposed, builds it, and returns its values of a month by metric.</summary>
    private SortedDictionary<string, string> Build(string name, string[] paths)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
        File.WriteAllText(Path.Combine(project, "chatbotsql.yml"), ProjectProposer.Propose(project, paths).Text);
        JsonSchemas.Write(project);
        var catalog = Compiler.Load(project, InputPolicy.Required, new DiagnosticBag());
        var built = Builder.Build(catalog, TimeProvider.System).Database;
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(built)} AS built (READ_ONLY); USE built");
        var rows = session.Rows("SELECT metric, string_agg(coalesce(CAST(value AS VARCHAR), reason), ' ' ORDER BY period_start) FROM metric_values WHERE grain = 'week' AND segment = 'all' AND value IS NOT NULL GROUP BY metric").Rows;
        return new SortedDictionary<string, string>(rows.ToDictionary(row => (string)row[0]!, row => (string)row[1]!), StringComparer.Ordinal);
    }

    private IReadOnlyList<string> Orders()
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "log", "build", "log.duckdb"))} AS built (READ_ONLY)");
        return session.Column<string>("SELECT revenue_id || ' ' || amount FROM built.revenue ORDER BY ALL");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
