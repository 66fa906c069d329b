using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>Events cover their first to their last local date, which need not be those of the first and the last time.</summary>
public sealed class CoverageTests
{
    /// <summary>In 2006 the clocks of Newfoundland were put back at one minute past midnight.</summary>
    [Theory]
    [InlineData("America/St_Johns", "2006-10-28|2006-11-05", "2006-10-29 02:30:30", "2006-10-29 02:31:30", "2006-11-05 12:00:00")]
    [InlineData("America/St_Johns", "2006-10-20|2006-10-29", "2006-10-20 12:00:00", "2006-10-29 02:30:30", "2006-10-29 02:31:30")]
    [InlineData("America/St_Johns", "2006-10-28|2006-10-29", "2006-10-29 02:30:30", "2006-10-29 02:31:30")]
    [InlineData("America/St_Johns", "2006-11-08|2006-11-20", "2006-11-09 03:29:59", "2006-11-20 12:00:00")]
    [InlineData("Pacific/Apia", "2011-12-29|2011-12-31", "2011-12-30 09:59:59", "2011-12-30 10:00:00")]
    [InlineData("Europe/Berlin", "2026-03-02|2026-03-03", "2026-03-01 23:00:00", "2026-03-02 23:00:00")]
    public void Events_CoverTheLocalDatesOfTheirRows(string zone, string covered, params string[] times)
    {
        using var project = new WrittenProject($"timezone: {zone}\nsources: [{{name: app, feeds: events, files: ev.parquet, timezone: UTC, columns: {{event_id: id, event_name: name, occurred_at: happened, conversation_id: chat}}}}]");
        Write(project, times);

        project.Build();

        var dates = $"CAST(timezone('{zone}', timezone('UTC', occurred_at)) AS DATE)";
        Assert.Equal([covered], project.Rows("SELECT CAST(covers_from AS VARCHAR), CAST(covers_until AS VARCHAR) FROM meta.coverage"));
        Assert.Equal([covered], project.Rows($"SELECT CAST(min({dates}) AS VARCHAR), CAST(max({dates}) AS VARCHAR) FROM events"));
    }

    private static void Write(WrittenProject project, string[] times)
    {
        using var session = DuckDbSession.InMemory();
        var rows = times.Select((time, number) => $"('{number}', 'user_message', TIMESTAMP '{time}', 'c{number}')");
        session.Execute($"COPY (SELECT * FROM (VALUES {string.Join(", ", rows)}) AS rows(id, name, happened, chat)) TO {SqlLiteral.Text(Path.Combine(project.Root, "ev.parquet"))}");
    }
}
