using ChatbotSql.Init;

namespace ChatbotSql.Tests.Init;

/// <summary>It is proposed which rows of files stand, and what each of them is.</summary>
public sealed class ProposedRowsTests : IDisposable
{
    private readonly ProposedFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Of an order that is exported whenever it changes, the row that says it was changed last stands, whatever the column is called and wherever the row is.</summary>
    [Theory]
    [InlineData("updated", "2026-04-03 10:00:00", "2026-04-02 23:00:00", "updated")]
    [InlineData("Last Modified", "2026-04-03T01:00:00+02:00", "2026-04-02T22:30:00Z", "'\"Last Modified\"'")]
    [InlineData("geändert am", "01.05.2026", "13.04.2026", "strptime(\"geändert am\", '%d.%m.%Y')")]
    [InlineData("Updated at", "2026-04-03 01:00:00 +0200", "2026-04-02 20:30:00 +0000", "TRY_CAST(replace(replace(\"Updated at\", ' +', '+'), ' -', '-') AS TIMESTAMPTZ)")]
    [InlineData("lastmodifieddate", "1775210400", "1775124000", "to_timestamp(lastmodifieddate)")]
    public void TheNewestOfSeveralRowsOfOneKey_Stands(string column, string last, string first, string sql)
    {
        folder.Write("log/chats.csv", "session_id;event;created_at\nc1;chat_opened;2026-04-01 09:00:00\n");
        folder.Write("log/orders.csv", $"order_id;ordered_at;total;status;{column}\no1;2026-04-01 09:05:00;30;paid;{last}\no1;2026-04-01 09:05:00;20;paid;{first}\no2;2026-04-01 09:06:00;5;paid;\n");

        folder.Build("log", [Path.Combine(folder.Path, "log")]);

        var text = File.ReadAllText(Path.Combine(folder.Path, "log", "chatbotsql.yml"));
        Assert.Contains($"      updated_at: {sql} ", text, StringComparison.Ordinal);
        Assert.Contains("    latest_by: updated_at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not used", text, StringComparison.Ordinal);
        Assert.Equal(["o1 30.0000", "o2 5.0000"], folder.Orders());
    }

    [Fact]
    public void ChangesWrittenInSeveralWays_AreTold_AsTheTimesThatTheyAre()
    {
        var others = Enumerable.Range(2, 20).Select(number => $"o{number};2026-04-01 09:06:00;5;paid;2026-04-02 10:00:00\n");
        folder.Write("log/orders.csv", $"order_id;ordered_at;total;status;changed\no1;2026-04-01 09:05:00;30;paid;2026-04-10T10:00:00+02:00\no1;2026-04-01 09:05:00;20;paid;2026-04-10 09:30:00\n{string.Concat(others)}o2;2026-04-01 09:06:00;7;paid;soon\n");
        folder.Write("log/chats.csv", "session_id;event;created_at\nc1;chat_opened;2026-04-01 09:00:00\n");

        folder.Build("log", [Path.Combine(folder.Path, "log")]);

        Assert.Contains("      updated_at: TRY_CAST(changed AS TIMESTAMPTZ) ", File.ReadAllText(Path.Combine(folder.Path, "log", "chatbotsql.yml")), StringComparison.Ordinal);
        Assert.Equal(["o1 20.0000", "o10 5.0000"], folder.Orders().Take(2));
    }

    [Theory]
    [InlineData("o1", true)]
    [InlineData("o3", false)]
    public void SeveralRowsOfOneKey_AreSaid(string id, bool isSaid)
    {
        folder.Write("log/orders.csv", $"order_id;ordered_at;total;status\no1;2026-04-01 09:05:00;30;paid\n{id};2026-04-01 09:05:00;20;paid\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(isSaid, proposal.Text.Contains("# several rows have the same revenue_id, of which the first stands", StringComparison.Ordinal));
        Assert.DoesNotContain(" latest_by: updated_at", proposal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("response_id;conversation_id;rating;submitted_at", true)]
    [InlineData("response_id;conversation_id;intent;submitted_at", false)]
    public void Answers_AreEvents_WhereTheyHaveAScoreAndNothingElseToTellThemBy(string header, bool areAnswers)
    {
        folder.Write("log/survey.csv", $"{header}\nr1;c1;5;2026-04-01 09:00:00\nr2;c2;2;2026-04-01 10:00:00\n");

        var proposal = ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]);

        Assert.Equal(areAnswers, proposal.Sources.Single().IsComplete);
        Assert.Equal(areAnswers, proposal.Text.Contains("      event_name: \"'csat_submitted'\"           # by what is in it; a guess: each row is an answer to a survey", StringComparison.Ordinal));
        Assert.Equal(areAnswers, proposal.Text.Contains("    csat_positive: score >= 4 ", StringComparison.Ordinal));
    }

    [Fact]
    public void TicketsWithAScore_AreTickets()
    {
        folder.Write("log/list.csv", "id;created_at;satisfaction;chat\nt1;2026-04-01 09:00:00;5;c1\n");

        Assert.Equal("tickets", ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Sources.Single().Table.Name.Text);
    }

    /// <summary>Facts know a bot, a person and a form by words of ours; who is called Aylin is a person.</summary>
    [Fact]
    public void WhoHandledATicket_AndWhatCapturedALead_AreToldInOurWords()
    {
        folder.Write("desk/tickets.csv", "ticket_id;created_at;assignee\nt1;2026-04-01 09:00:00;Aylin\nt2;2026-04-01 10:00:00;Support Bot\nt3;2026-04-01 11:00:00;\n");
        folder.Write("crm/leads.csv", "lead_id;created_at;origin\nl1;2026-04-01 09:00:00;Chatbot\nl2;2026-04-01 10:00:00;Web form\nl3;2026-04-01 11:00:00;Trade fair\n");

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
        folder.Write("shop/orders.csv", $"order_id;paid_at;status;amount{column}\no1;2026-04-01 09:00:00;paid;40{column.Length switch { 0 => "", _ => ";" }}\no2;2026-04-01 10:00:00;refunded;60{column.Length switch { 0 => "", _ => ";o1" }}\n");

        Assert.Equal(["counts", counts], ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "shop")]).Sources.Single().Rules.SelectMany(rule => new[] { rule.Name, rule.Sql }));
    }
}
