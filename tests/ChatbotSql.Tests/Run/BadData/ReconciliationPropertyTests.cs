using System.Globalization;
using ChatbotSql.Run;
using ChatbotSql.Run.Load;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Both identities hold over random rows, many of them bad, and each number is that of a count made apart.</summary>
public sealed class ReconciliationPropertyTests
{
    private const int Files = 3;
    private const int RowsOfAFile = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_row_of_columns_is_accounted_for(int seed)
    {
        var rows = Rows(seed);
        var kept = rows.Where(row => !row.IsUnreadable && row.Environment == "prod").ToList();
        var good = kept.Where(row => !row.IsRejected).ToList();
        var expected = new SourceReconciliation(
            "log", "events", rows.Count, kept.Count, rows.Count(row => !row.IsUnreadable) - kept.Count, 0, rows.Count - rows.Count(row => !row.IsUnreadable),
            kept.Count, good.DistinctBy(row => row.Id).Count(), good.Count - good.DistinctBy(row => row.Id).Count(), 0, kept.Count - good.Count, true);

        Assert.Equal(expected, Load(rows, "columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat}\n    where: env = 'prod'"));
    }

    /// <summary>A source of SQL that makes as many events of a row as it says, none among them.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_row_of_sql_is_accounted_for(int seed)
    {
        var rows = Rows(seed);
        var kept = rows.Where(row => !row.IsUnreadable && row.Environment == "prod").ToList();
        var made = kept.Sum(row => row.Copies);
        var good = kept.Where(row => !row.IsRejected && row.Copies > 0).ToList();
        var loaded = good.SelectMany(row => Enumerable.Range(0, row.Copies).Select(copy => $"{row.Id} {copy}")).ToList();
        var expected = new SourceReconciliation(
            "log", "events", rows.Count, kept.Count(row => row.Copies > 0), rows.Count(row => !row.IsUnreadable) - kept.Count, kept.Count(row => row.Copies == 0),
            rows.Count - rows.Count(row => !row.IsUnreadable), made, loaded.Distinct().Count(), loaded.Count - loaded.Distinct().Count(), 0, made - loaded.Count, true);

        Assert.Equal(expected, Load(rows, "sql: SELECT row_id, id || ' ' || copy AS event_id, name AS event_name, happened AS occurred_at, chat AS conversation_id FROM raw CROSS JOIN (VALUES (0), (1), (2)) AS copied(copy) WHERE copy < copies\n    where: env = 'prod'"));
    }

    private static SourceReconciliation Load(List<Row> rows, string mapping)
    {
        using var project = new DirtyProject("data/*.csv", []);
        project.Write("chatbotsql.yml", $"name: dirty\nsources:\n  - name: log\n    feeds: events\n    files: data/*.csv\n    timezone: UTC\n    {mapping}\n");
        foreach (var (file, index) in rows.Chunk(RowsOfAFile).Select((file, index) => (file, index)))
        {
            project.Write($"data/{index}.csv", "id,name,happened,chat,env,copies\n" + string.Concat(file.Select(row => $"{row.Text}\n")));
        }

        return Builder.Build(project.Load(), TimeProvider.System).Reconciliation.Single();
    }

    private static List<Row> Rows(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Files * RowsOfAFile).Select(index => Row.Random(random, isFirst: index % RowsOfAFile < 5))];
    }

    /// <summary>A row, and what has to become of it.</summary>
    private sealed record Row(string Text, string Id, string Environment, int Copies, bool IsUnreadable, bool IsRejected)
    {
        /// <param name="isFirst">Whether it is one of the first of its file, which are good ones.</param>
        public static Row Random(Random random, bool isFirst)
        {
            var (id, copies, chance) = (random.Next(100), random.Next(4), isFirst ? 1 : random.NextDouble());
            // Ids are told apart within a conversation.
            var (name, happened, chat) = ("user_message", $"2026-03-{1 + random.Next(28):00} 10:00:00", $"c{id % 7}");
            var environment = random.Next(5) == 0 ? "test" : "prod";
            var isRejected = chance is < 0.15;
            (name, happened) = chance switch { < 0.05 => ("", happened), < 0.10 => (name, "2026-02-31 10:00:00"), < 0.15 => (name, "1066-10-14 09:00:00"), _ => (name, happened) };
            var text = string.Create(CultureInfo.InvariantCulture, $"e{id},{name},{happened},{chat},{environment},{copies}");
            text = chance switch { >= 0.15 and < 0.20 => $"e{id},{name}", >= 0.20 and < 0.25 => $"{text},9", >= 0.25 and < 0.30 => text.Replace(chat, $"\"{chat}\"x", StringComparison.Ordinal), _ => text };
            return new Row(text, $"e{id}", environment, copies, chance is >= 0.15 and < 0.30, isRejected);
        }
    }
}
