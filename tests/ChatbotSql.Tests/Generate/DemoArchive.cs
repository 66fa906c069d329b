using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Generate;

/// <summary>The archive of the demo, read once for all tests that look into it.</summary>
public sealed class DemoArchive : IDisposable
{
    public const string Name = "demo archive";

    private const string Sessions = """
        CREATE TABLE sessions AS
        SELECT
            thread,
            CAST(timezone('Europe/Berlin', to_timestamp(min(ts_ms) / 1000)) AS DATE) AS day,
            max(intent) AS intent,
            count_if(type = 'user_message') > 0 AS is_engaged,
            count_if(type IN ('bot_message', 'fallback', 'did_not_understand')) AS answers,
            count_if(type IN ('fallback', 'did_not_understand')) AS fallbacks,
            count_if(type = 'conversation_resolved') > 0 AS is_resolved,
            count_if(type = 'bot_handoff_human') > 0 AS is_handed_off,
            arg_max(score, seq) FILTER (WHERE type = 'csat_submitted') AS score,
            (day - DATE '2026-01-05') // 7 + 1 AS week
        FROM raw
        WHERE thread IS NOT NULL
        GROUP BY thread
        """;

    private const string LatestLeads = """
        CREATE TABLE latest_leads AS
        FROM leads
        QUALIFY row_number() OVER (PARTITION BY id ORDER BY updated DESC) = 1
        """;

    private readonly TemporaryFolder folder = new();

    public DemoArchive()
    {
        Summary = Archives.Write(ArchiveOptions.Demo(folder.Path));
        Session = Archives.Open(Summary.Files);
        Session.Execute(Sessions);
        foreach (var export in Summary.Exports)
        {
            Session.Execute($"CREATE TABLE {Path.GetFileNameWithoutExtension(export)} AS FROM read_csv({SqlLiteral.Text(export)})");
        }

        Session.Execute(LatestLeads);
    }

    public ArchiveSummary Summary { get; }

    /// <summary>
    /// Has the view <c>raw</c>, the table <c>sessions</c> with a row for each conversation, a table for each export, and
    /// <c>latest_leads</c> with a row for each lead.
    /// </summary>
    public DuckDbSession Session { get; }

    public void Dispose()
    {
        Session.Dispose();
        folder.Dispose();
    }
}
