using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Changes;

/// <summary>A project over an archive of random events whose files come, go and change.</summary>
/// <remarks>Ids are drawn from few, so that files share conversations, visitors, tickets, people and whole events.</remarks>
internal sealed class ChangingArchive : IDisposable
{
    private const string Template = """
        name: changing
        timezone: Europe/Berlin
        keep_personal_data: {keeps}
        threads: {threads}
        conversations:
          eligible: intent <> 'other'
        sources:
          - name: web
            feeds: events
            timezone: UTC
            files: data/web/**/*.parquet
            columns: {campaign: lane, event_id: id, event_name: name, occurred_at: happened, sequence: place, conversation_id: chat, visitor_id: visitor, lead_id: lead, email: email, ticket_id: ticket, intent: intent, channel: channel, source: came, page: page, score: score, topic: topic, text: said, brand: "coalesce(came, said)"}
            event_names:
              bot_fallback: {names: [fallback], also: bot_message}
            csat_positive: score >= 4
            where: env = 'prod'
            bad_rows: quarantine
            max_bad_rows: 50%
          - name: app
            feeds: events
            timezone: UTC
            files: data/app/*.csv
            columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, page: page}
            bad_rows: quarantine
            max_bad_rows: 50%
          - name: desk
            feeds: tickets
            timezone: UTC
            files: data/desk/*.csv
            columns: {ticket_id: id, conversation_id: chat, opened_at: opened, solved_at: solved, handled_by: who}
          - name: crm
            feeds: leads
            timezone: UTC
            files: data/crm/*.csv
            columns: {lead_id: id, email: email, visitor_id: visitor, captured_at: captured, conversation_id: chat, origin: origin}
        """;

    private static readonly string[] Names =
    [
        "page_view", "page_view", "page_view", "chat_impression", "chat_impression", "chat_opened", "chat_engaged", "user_message", "user_message", "bot_message",
        "bot_message", "fallback", "bot_fallback", "knowledge_gap", "conversation_resolved", "bot_handoff_human", "agent_message", "bot_goal_completed", "csat_submitted", "lead_captured_chat",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Random random;
    private readonly string settings;
    private readonly bool hasUnlikeFiles;
    private readonly bool isOfChatsAlone;
    private readonly string[] lanes;
    private int files;

    /// <param name="lanes">The folders that the files of events are in; some look like numbers, and then a file by itself does not tell that others do not.</param>
    /// <param name="hasUnlikeFiles">Whether some files have a column more.</param>
    /// <param name="isOfChatsAlone">Whether every event is of a conversation, as in exports of what was said; ids of events then repeat with their conversations.</param>
    public ChangingArchive(int seed, string[] lanes, bool hasUnlikeFiles, bool isOfChatsAlone)
    {
        random = new Random(seed);
        (this.lanes, this.hasUnlikeFiles, this.isOfChatsAlone) = (lanes, hasUnlikeFiles, isOfChatsAlone);
        settings = Template
            .Replace("{keeps}", seed % 2 == 0 ? "true" : "false", StringComparison.Ordinal)
            .Replace("{threads}", seed / 2 % 2 == 0 ? "1" : "2", StringComparison.Ordinal);
        Write("chatbotsql.yml", settings);
        for (var file = 0; file < 16; file++)
        {
            AddEvents("web", "parquet");
        }

        for (var file = 0; file < 3; file++)
        {
            AddEvents("app", "csv");
        }

        WriteTickets();
        WriteLeads();
        WriteMetrics();
    }

    /// <summary>Changes something, and says what.</summary>
    public string Change() => Do(
    [
        ("another file of events", () => AddEvents("web", "parquet")),
        ("another file of events", () => AddEvents("web", "parquet")),
        ("another file of events of which a few come late", () => AddEvents("web", "parquet", rows: 3)),
        ("a file of events replaced", () => WriteEvents(Any("data/web"))),
        ("a file of events removed", () => File.Delete(Any("data/web"))),
        ("a file of events sent again", () => File.Copy(Any("data/web"), NewPath("web", "parquet"))),
        ("a file of events renamed", () => File.Move(Any("data/web"), NewPath("web", "parquet"))),
        ("another file of loaded events", () => AddEvents("app", "csv", rows: 2)),
        ("a file of loaded events replaced", () => WriteEvents(Any("data/app"), rows: 2)),
        ("other tickets", WriteTickets),
        ("other leads", WriteLeads),
        ("another metric", WriteMetrics),
        ("another rule", () => Write("chatbotsql.yml", settings.Replace("'other'", Pick(["'billing'", "'shipping'", "'other'"]), StringComparison.Ordinal))),
    ]);

    public BuildResult Build(bool isFull) => Builder.Build(Load(), TimeProvider.System, isFull: isFull);

    public void Dispose() => folder.Dispose();

    /// <summary>The project with its own metrics alone: what they are computed from is what may differ.</summary>
    private Catalog Load() => Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag(), model => model with
    {
        Metrics = [.. model.Metrics.Where(metric => metric.Name.Text.StartsWith("own_", StringComparison.Ordinal))],
        Scorecards = [],
        Funnel = [],
        Vanities = [],
    });

    /// <summary>Writes metrics of which every second version is split by a further column of one source.</summary>
    private void WriteMetrics()
    {
        var number = files++;
        var (dimensions, segments) = number % 2 == 0 ? ("", "intent") : ("dimensions: [{name: brand, facts: [conversations, impressions, gaps, visits, leads, tickets, touches]}]\n", "brand");
        Write("metrics/own.yml", dimensions + $$"""
            metrics:
              - {name: own_{{number}}, fact: conversations, value: count_if(turns > 1), segments: [{{segments}}]}
              - {name: own_turns, fact: conversations, value: median(turns), segments: [channel]}
              - {name: own_visits, fact: visits, value: count(*)}
              - {name: own_impressions, fact: impressions, value: count(*)}
              - {name: own_gaps, fact: gaps, value: count(*)}
              - {name: own_touches, fact: touches, value: count(*)}
            """);
    }

    private string Do((string Name, Action Do)[] changes)
    {
        var (name, change) = changes[random.Next(changes.Length)];
        change();
        return name;
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private string Any(string name) => Pick([.. Directory.EnumerateFiles(PathOf(name), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);

    private void AddEvents(string source, string ending, int rows = 20) => WriteEvents(NewPath(source, ending), rows);

    private string NewPath(string source, string ending)
    {
        var folder = PathOf(source == "web" ? $"data/web/lane={Pick(lanes)}" : $"data/{source}");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{files++:000}.{ending}");
    }

    /// <summary>Writes events of one day and of any other, some of them without a time, without a conversation, or not usable.</summary>
    private void WriteEvents(string path, int rows = 20)
    {
        var day = random.Next(20);
        var more = hasUnlikeFiles && path.EndsWith(".parquet", StringComparison.Ordinal) && Chance(0.3) ? ", 1 AS further" : "";
        Write(path, "id, name, happened, place, chat, visitor, lead, email, ticket, intent, channel, came, page, score, topic, said, env", Enumerable.Range(0, rows).Select(_ => Event(day)), more);
    }

    private string Event(int day)
    {
        var name = Pick(Names);
        var isAlone = name is "page_view" or "chat_impression";
        var time = new DateTime(2026, 3, 20).AddDays(Chance(0.15) ? random.Next(20) : day).AddSeconds(random.Next(200) * 400);
        var id = random.Next(400);
        string?[] values =
        [
            Maybe(0.7, $"e{id}"), name, Chance(0.01) ? "soon" : Maybe(0.95, time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)), Maybe(0.5, $"{random.Next(5)}"),
            isOfChatsAlone ? $"c{id % 60}" : isAlone && Chance(0.8) ? null : $"c{random.Next(60)}", Maybe(0.9, $"v{random.Next(25)}"), Maybe(0.04, $"l{random.Next(8)}"), Maybe(0.04, $"p{random.Next(8)}@example.org"), Maybe(0.05, $"t{random.Next(10)}"),
            Maybe(0.6, Pick(["billing", "shipping", "other"])), Maybe(0.8, Pick(["web", "app"])), Maybe(0.5, Pick(["ads", "mail"])), Maybe(0.7, Pick(["/", "/pricing"])), Maybe(0.5, $"{random.Next(1, 6)}"),
            name == "knowledge_gap" ? Pick(["refunds", "sizes"]) : null, Maybe(0.6, Pick(["Where is my order 17?", "where is my order 4", "Why?", " "])), Chance(0.95) ? "prod" : "test",
        ];
        return Row(values);
    }

    private void WriteTickets() => Write(PathOf("data/desk/tickets.csv"), "id, chat, opened, solved, who", Enumerable.Range(0, 10).Select(ticket => Row(
        [$"t{ticket}", Maybe(0.5, Named()), $"2026-03-{random.Next(20, 30)} 10:00:00", Maybe(0.5, "2026-04-02 10:00:00"), Pick(["human", "bot"])])));

    private void WriteLeads() => Write(PathOf("data/crm/leads.csv"), "id, email, visitor, captured, chat, origin", Enumerable.Range(0, 8).Select(lead => Row(
        [$"l{lead}", Maybe(0.5, $"p{random.Next(8)}@example.org"), Maybe(0.5, $"v{random.Next(25)}"), $"2026-03-{random.Next(20, 30)} 11:00:00", Maybe(0.3, Named()), Pick(["chatbot", "form"])])));

    /// <summary>A conversation as another system names it, now and then with a blank.</summary>
    private string Named() => $"c{random.Next(60)}{(Chance(0.2) ? " " : "")}";

    private bool Chance(double share) => random.NextDouble() < share;

    private string? Maybe(double share, string value) => Chance(share) ? value : null;

    private static string Row(IEnumerable<string?> values) => $"({string.Join(", ", values.Select(value => value is null ? "CAST(NULL AS VARCHAR)" : SqlLiteral.Text(value)))})";

    private static void Write(string path, string columns, IEnumerable<string> rows, string more = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var session = DuckDbSession.InMemory();
        session.Execute($"COPY (SELECT *{more} FROM (VALUES {string.Join(", ", rows)}) AS made({columns})) TO {SqlLiteral.Text(path)}");
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }
}
