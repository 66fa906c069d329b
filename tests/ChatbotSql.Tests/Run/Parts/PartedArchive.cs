using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Facts;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Parts;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Parts;

/// <summary>An archive of random events whose facts are made with as much memory as a test gives.</summary>
/// <remarks>
/// Times are whole ten minutes of a few days, so that many are alike, or exactly half an hour apart, and visits last for hours.
/// Some events have no time, no visitor or no conversation, come twice, cannot be used, or are of another conversation than those near them.
/// </remarks>
internal sealed class PartedArchive : IDisposable
{
    private const int Days = 18;

    private const string Settings = """
        name: parted
        timezone: Europe/Berlin
        threads: 2
        sources:
          - name: web
            feeds: events
            timezone: UTC
            files: web/*.parquet
            columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, intent: intent, source: came, page: page, lead_id: lead}
            bad_rows: quarantine
            max_bad_rows: 50%
          - name: app
            feeds: events
            timezone: UTC
            files: app/*.parquet
            columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, page: page}
        """;

    private readonly TemporaryFolder folder = new();

    /// <param name="file">SQL of the file that an event is in, over its <c>day</c> and <c>number</c>.</param>
    /// <param name="eligible">The rule that tells which conversations are eligible.</param>
    /// <param name="padding">How many bytes each row has, about, in a column that nothing reads.</param>
    public PartedArchive(int seed, string file, string eligible = "true", int padding = 0)
    {
        Write("chatbotsql.yml", $"{Settings}\nconversations: {{eligible: {eligible}}}\n");
        using var session = DuckDbSession.InMemory();
        string Draw(int what, int among) => $"(hash({seed}, number, {what}) % {among})";
        session.Execute($"""
            CREATE TABLE events AS
            SELECT *, CASE WHEN {Draw(8, 8)} > 0 OR moment >= TIMESTAMP '2026-03-03' THEN moment END AS happened, epoch_us(moment) // 86400000000 % {Days} AS day
            FROM (SELECT range AS number, TIMESTAMP '2026-03-01' + to_minutes(CAST({Draw(1, Days * 144)} AS BIGINT) * 10) AS moment FROM range(6000))
            """);
        foreach (var (source, part) in new[] { ("web", 0), ("app", 1) })
        {
            Directory.CreateDirectory(PathOf(source));
            session.Execute($"""
                CREATE OR REPLACE TABLE written AS
                SELECT
                    concat('{source}', CASE WHEN {Draw(2, 50)} = 0 THEN number // 50 ELSE number END) AS id,
                    CASE WHEN {Draw(3, 40)} = 0 THEN NULL ELSE ['page_view', 'page_view', 'page_view', 'chat_impression', 'chat_opened', 'user_message', 'bot_message', 'bot_fallback', 'conversation_resolved'][1 + CAST({Draw(4, 9)} AS INTEGER)] END AS name,
                    happened,
                    CASE WHEN {Draw(5, 12)} = 0 THEN NULL WHEN {Draw(5, 25)} = 1 THEN concat('c', {Draw(6, 300)}) ELSE concat('c', epoch_us(moment) // 43200000000, '-', {Draw(6, 3)}) END AS chat,
                    CASE WHEN {Draw(7, 20)} = 0 THEN NULL ELSE concat('v', {Draw(9, 8)} // 4) END AS visitor,
                    CASE WHEN {Draw(10, 4)} > 0 THEN concat('i', {Draw(10, 7)}) END AS intent,
                    CASE WHEN {Draw(11, 3)} > 0 THEN concat('s', {Draw(11, 5)}) END AS came,
                    CASE WHEN {Draw(12, 3)} > 0 THEN concat('/', {Draw(12, 9)}) END AS page,
                    CASE WHEN {Draw(13, 200)} = 0 THEN concat('l', {Draw(14, 9)}) END AS lead,
                    array_to_string([md5(concat(number, ' ', part)) FOR part IN range({padding / 32})], '') AS padding,
                    {file} AS file
                FROM (FROM events UNION ALL FROM events WHERE {Draw(16, 20)} = 0)
                WHERE {Draw(15, 3)} % 2 = {part}
                """);
            foreach (var name in session.Column<string>("SELECT DISTINCT CAST(file AS VARCHAR) FROM written ORDER BY ALL"))
            {
                session.Execute($"COPY (SELECT * EXCLUDE (file) FROM written WHERE CAST(file AS VARCHAR) = '{name}') TO {SqlLiteral.Text(PathOf($"{source}/{name}.parquet"))}");
            }
        }
    }

    /// <summary>Builds the project.</summary>
    /// <returns>The file, and how many bytes the source has that has the fewest.</returns>
    public (string Database, long LeastBytes) Build()
    {
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        return (Builder.Build(catalog, new StoppedClock(DateTimeOffset.UnixEpoch)).Database, catalog.Sources.Min(source => source.Files!.Bytes));
    }

    /// <summary>The rows of facts as they stand in the file, and of how many parts of time and of other parts each is made.</summary>
    /// <param name="memory">How much memory there is, in bytes.</param>
    public Dictionary<string, (IReadOnlyList<string> Rows, int Ordered, int Unordered)> Make(double memory, params string[] facts)
    {
        var diagnostics = new DiagnosticBag();
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, diagnostics);
        using var session = DuckDbSession.InMemory();
        _ = session.Beside();
        session.Execute($"ATTACH ':memory:' AS {BuildFile.Catalog}");
        var steps = new BuildSteps(null, 100);
        new RawLayer(session, catalog, null, new SourceFaults(), diagnostics).Load(steps);
        new LocalDates(session, catalog).Prepare();
        new People(session, catalog, null, diagnostics).Write();
        var parts = new FactParts(session, catalog, memory);
        new FactWriter(session, catalog, null, parts, new SourceFaults(), steps, diagnostics).Write();
        diagnostics.ThrowIfErrors();
        return facts.ToDictionary(fact => fact, fact =>
        {
            var rows = parts.Of(catalog.Facts[fact], changed: false);
            PartViews.Remove(session);
            return (session.Column<string>($"SELECT CAST(fact AS VARCHAR) FROM {BuildFile.Catalog}.main.{fact} AS fact"), rows.Ordered.Length, rows.Unordered.Length);
        });
    }

    public void Dispose() => folder.Dispose();

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
