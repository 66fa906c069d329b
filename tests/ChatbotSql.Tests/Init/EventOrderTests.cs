using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>Ids that are counted tell the order of events of the same second; other numbers do not.</summary>
public sealed class EventOrderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("number", "sequence: id")]
    [InlineData("concat(repeat('0', 20), number)", "sequence: TRY_CAST(id AS BIGINT)")]
    [InlineData("CASE WHEN number = 100 THEN 50 ELSE number END", "sequence: id")]
    [InlineData("number * 7919 % 1009", null)]
    [InlineData("1000 - number", null)]
    [InlineData("number % 10", null)]
    [InlineData("md5(CAST(number AS VARCHAR))", null)]
    public void Ids_ThatGoUpWithTheTime_AreTheSequence(string id, string? proposed)
    {
        WriteLog($"SELECT {id} AS id, 'user_message' AS event, TIMESTAMP '2026-01-01' + INTERVAL (number // 3) SECOND AS created_at, concat('c', number // 10) AS session_id FROM range(300) AS rows(number)");

        var text = Propose().Text;

        Assert.Equal(proposed is not null, text.Contains("      sequence: ", StringComparison.Ordinal));
        Assert.Contains(proposed ?? "", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OfOneSecond_TheLessIsTheFirst_AndNotThatOfTheLesserText()
    {
        WriteLog("""
            SELECT number AS id, CASE WHEN number % 2 = 1 THEN 'user_message' ELSE 'bot_message' END AS event, TIMESTAMP '2026-01-01' + INTERVAL (number // 4) SECOND AS created_at,
                concat('c', number // 4) AS session_id, concat('intent ', number) AS intent
            FROM range(8, 88) AS rows(number)
            """);
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), Propose().Text);

        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Builder.Build(catalog, TimeProvider.System);

        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS built (READ_ONLY); USE built");
        Assert.Equal("intent 8", session.Scalar<string>("SELECT intent FROM conversations WHERE conversation_id = 'c2'"));
        Assert.Equal(20, session.Scalar<long>("SELECT count(*) FROM conversations"));
    }

    private ProjectProposal Propose() => ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log.csv")]);

    private void WriteLog(string select)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"COPY ({select}) TO {SqlLiteral.Text(Path.Combine(folder.Path, "log.csv"))} (HEADER)");
    }
}
