using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Validate;

/// <summary>Times of text files mean what the project says of their format; where it says nothing and two readings fit, they mean nothing.</summary>
public sealed class StatedFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("happened", "04/13/2026,05/10/2026", "2026-04-13 2026-05-10")]
    [InlineData("happened", "04/13/2026 10:00:00 AM,05/10/2026 10:00:00 PM", "2026-04-13 2026-05-10")]
    [InlineData("happened", "04/13/2026 10:00:00,05/10/2026 10:00:00", "CSQL067")]
    [InlineData("happened", "13.04.2026 09:05,10.05.2026 09:05", "CSQL067")]
    [InlineData("happened", "05.05.2026 09:05", "CSQL066")]
    [InlineData("happened", "13.13.2026 09:05", "CSQL118")]
    [InlineData("happened", "00/00/2026 10:00:00,04/10/2026 10:00:00", "CSQL118")]
    [InlineData("happened", "13.04.2026 09:05,soon", "CSQL118")]
    [InlineData("strptime(happened, '%d.%m.%Y %H:%M')", "13.04.2026 09:05,10.05.2026 09:05", "2026-04-13 2026-05-10")]
    [InlineData("happened", "13.04.2026 10:00:00,10.05.2026 10:00:00", "2026-04-13 2026-05-10")]
    [InlineData("happened", "05/05/2026 10:00:00,06/06/2026 10:00:00", "2026-05-05 2026-06-06")]
    [InlineData("happened", "2026-05-04 10:00:00,2026-10-04 10:00:00", "2026-05-04 2026-10-04")]
    [InlineData("happened", "04/10/2026 10:00:00,05/10/2026 10:00:00", "CSQL066")]
    [InlineData("happened", "04-10-26 10:00:00,,05-10-26 10:00:00", "CSQL066")]
    [InlineData("happened", "04.10.2026,04.10.2026", "CSQL066")]
    [InlineData("strptime(happened, '%d/%m/%Y %H:%M:%S')", "04/10/2026 10:00:00,05/10/2026 10:00:00", "2026-10-04 2026-10-05")]
    [InlineData("strptime(happened, '%m/%d/%Y %H:%M:%S')", "04/10/2026 10:00:00,05/10/2026 10:00:00", "2026-04-10 2026-05-10")]
    [InlineData("try_strptime( \"Happened\" , '%m/%d/%Y')", "04/10/2026,05/10/2026", "2026-04-10 2026-05-10")]
    [InlineData("strptime(happened, '%Y-%m-%d %H:%M:%S')", "2026-05-04 10:00:00,2026-10-04 10:00:00", "2026-05-04 2026-10-04")]
    [InlineData("strptime(happened, '%Y%m%d')", "20260504,20261004", "2026-05-04 2026-10-04")]
    public void Days(string sql, string times, string expected) => Assert.Equal(expected, DaysOf(sql, times));

    /// <summary>Whichever of the first files holds the day that tells the readings apart.</summary>
    [Fact]
    public void Days_OfFilesTogether()
    {
        Write("data/1.csv", "04/10/2026 10:00:00");
        Write("data/2.csv", "04/13/2026 10:00:00");

        Assert.Equal("2026-04-10 2026-04-13", Build("columns: {event_id: id, event_name: name, conversation_id: chat, occurred_at: \"strptime(happened, '%m/%d/%Y %H:%M:%S')\"}"));
    }

    [Theory]
    [InlineData("happened", "CSQL066")]
    [InlineData("strptime(raw.happened, '%m/%d/%Y %H:%M:%S')", "2026-04-10 2026-05-10")]
    public void Days_OfTheGeneralForm(string sql, string expected)
    {
        Write("data/1.csv", "04/10/2026 10:00:00,05/10/2026 10:00:00");

        Assert.Equal(expected, Build($"sql: SELECT row_id, id AS event_id, name AS event_name, chat AS conversation_id, {sql} AS occurred_at FROM raw"));
    }

    [Fact]
    public void Days_OfJson()
    {
        File.WriteAllText(PathOf("data/1.jsonl"), """
            {"id": "e1", "name": "chat_opened", "chat": "c1", "happened": "2026-05-04 10:00:00"}
            {"id": "e2", "name": "chat_opened", "chat": "c2", "happened": "2026-10-04 10:00:00"}
            """);

        Assert.Equal("2026-05-04 2026-10-04", Build("columns: {event_id: id, event_name: name, conversation_id: chat, occurred_at: \"strptime(happened, '%Y-%m-%d %H:%M:%S')\"}"));
    }

    [Theory]
    [InlineData("happened", "13.04.2026 09:05", "CSQL067")]
    [InlineData("happened", "2026-04-13 09:05:00", "2026-04-13")]
    [InlineData("strptime(happened, '%d.%m.%Y %H:%M')", "13.04.2026 09:05", "2026-04-13")]
    public void Days_OfParquet(string sql, string time, string expected)
    {
        using (var session = DuckDbSession.InMemory())
        {
            session.Execute($"COPY (SELECT 'e1' AS id, 'chat_opened' AS name, 'c1' AS chat, {SqlLiteral.Text(time)} AS happened) TO {SqlLiteral.Text(PathOf("data/1.parquet"))} (FORMAT parquet)");
        }

        Assert.Equal(expected, Build($"columns: {{event_id: id, event_name: name, conversation_id: chat, occurred_at: {SqlLiteral.Text(sql)}}}"));
    }

    /// <summary>A field is none of the columns, although one is called as it.</summary>
    [Fact]
    public void Days_OfAField()
    {
        File.WriteAllText(PathOf("data/1.jsonl"), """
            {"id": 1, "name": "chat_opened", "chat": "c1", "happened": 20260101, "told": {"happened": "04.05.2026"}}
            {"id": 2, "name": "chat_opened", "chat": "c2", "happened": 20260202, "told": {"happened": "04.10.2026"}}
            """);

        Assert.Equal("2026-05-04 2026-10-04", Build("columns: {event_id: id, event_name: name, conversation_id: chat, sequence: happened + 1, occurred_at: \"strptime(told.happened, '%d.%m.%Y')\"}"));
    }

    /// <summary>What a build recorded of the columns does for them when their files are gone.</summary>
    [Fact]
    public void Record_KeepsThemText()
    {
        Write("data/1.csv", "2026-05-04 10:00:00,2026-10-04 10:00:00");
        Assert.Equal("2026-05-04 2026-10-04", Build("columns: {event_id: id, event_name: name, conversation_id: chat, occurred_at: \"strptime(happened, '%Y-%m-%d %H:%M:%S')\"}"));
        File.Delete(PathOf("data/1.csv"));

        Assert.NotNull(Compiler.Load(folder.Path, InputPolicy.Recorded, new DiagnosticBag()));
    }

    private string DaysOf(string sql, string times)
    {
        Write("data/1.csv", times);
        return Build($"columns: {{event_id: id, event_name: name, conversation_id: chat, occurred_at: {SqlLiteral.Text(sql)}}}");
    }

    /// <summary>The days of the conversations that a build makes, or the codes of its errors.</summary>
    private string Build(string mapping)
    {
        File.WriteAllText(PathOf("chatbotsql.yml"), $"name: times\nsources:\n  - name: log\n    feeds: events\n    files: data/*\n    timezone: UTC\n    {mapping}\n");
        File.WriteAllText(PathOf("metrics/own.yml"), "metrics:\n  - {name: own_chats, fact: conversations, value: count(*), proves: demand}\n");
        try
        {
            var built = Builder.Build(Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag(), WithOneMetric), TimeProvider.System).Database;
            using var session = DuckDbSession.InMemory();
            session.Execute($"ATTACH {SqlLiteral.Text(built)} AS built (READ_ONLY)");
            return string.Join(' ', session.Column<string>("SELECT DISTINCT CAST(started_on AS VARCHAR) FROM built.conversations ORDER BY ALL"));
        }
        catch (ProjectException exception)
        {
            return string.Join(' ', exception.Diagnostics.Select(diagnostic => diagnostic.Code));
        }
    }

    /// <summary>What becomes of times is looked at, not what is computed of them.</summary>
    private static ProjectModel WithOneMetric(ProjectModel model) => model with { Metrics = [.. model.Metrics.Where(metric => metric.Name.Text == "own_chats")], Scorecards = [], Funnel = [], Vanities = [], Diagnoses = [] };

    /// <summary>A conversation for each time.</summary>
    private void Write(string path, string times) =>
        File.WriteAllText(PathOf(path), $"id,name,happened,chat\n{string.Concat(times.Split(',').Select((time, number) => $"{path}{number},chat_opened,{time},{path}{number}\n"))}");

    private string PathOf(string path)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
