using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Golden.Cells;

/// <summary>A built project of random conversations, metrics and segments.</summary>
internal sealed class CellProject : IDisposable
{
    /// <summary>The dimensions that segments are made of, as SQL over conversations, in the order of their declaration.</summary>
    public static readonly IReadOnlyDictionary<string, string> Dimensions = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["channel"] = "channel",
        ["source"] = "source",
        ["intent"] = "intent",
        ["is_long"] = "turns > 2",
        ["score"] = "CAST(csat_score AS VARCHAR)",
        ["tag"] = "coalesce(flow, '')",
    };

    private const string Own = """
        dimensions:
          - {name: is_long, facts: [conversations], sql: turns > 2}
          - {name: score, facts: [conversations], sql: csat_score}
          - {name: tag, facts: [conversations], sql: "coalesce(flow, '')"}
        metrics:
          - {name: ended_conversations, fact: conversations, value: count(*), time: ended_at}
          - {name: ended_visitors, fact: conversations, value: count(DISTINCT visitor_id), time: ended_at}
        """;

    private readonly TemporaryFolder folder = new();
    private readonly DuckDbSession session = DuckDbSession.InMemory();

    public CellProject(CellSpecification specification)
    {
        Metrics = specification.Metrics;
        WeekStart = specification.WeekStart;
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics"));
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), Settings(specification.WeekStart));
        File.WriteAllText(Path.Combine(folder.Path, "metrics", "own.yml"), Own + string.Concat(Metrics.Select(Definition)));
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), specification.Lines);
        Catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Builder.Build(Catalog, TimeProvider.System);
        session.Execute($"ATTACH {SqlLiteral.Text(Catalog.Settings.Database)} AS built (READ_ONLY); USE built");
    }

    public IReadOnlyList<(string Name, CellMetric Metric, IReadOnlyList<string> Segments)> Metrics { get; }

    public DayOfWeek WeekStart { get; }

    public Catalog Catalog { get; }

    public IReadOnlyList<object?[]> Rows(string sql) => session.Rows(sql).Rows;

    public void Dispose()
    {
        session.Dispose();
        folder.Dispose();
    }

    private static string Definition((string Name, CellMetric Metric, IReadOnlyList<string> Segments) given) =>
        $"\n  - name: {given.Name}\n    {given.Metric.Yaml.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    segments: [{string.Join(", ", given.Segments)}]";

    /// <summary>What is not text comes in columns of text, because a log has no columns for it.</summary>
    private static string Settings(DayOfWeek weekStart) => $$"""
        name: cells
        timezone: Europe/Berlin
        week_start: {{weekStart.ToString().ToLower(CultureInfo.InvariantCulture)}}
        conversations:
          turns: TRY_CAST(campaign AS BIGINT)
          csat_score: TRY_CAST(page AS DECIMAL(18, 4))
          ended_at: TRY_CAST(locale AS TIMESTAMP)
          engaged: hash(conversation_id) % 3 > 0
        sources:
          - name: log
            feeds: events
            files: log.csv
            timezone: UTC
            columns: {event_name: name, occurred_at: happened, conversation_id: conversation, visitor_id: visitor, intent: intent, channel: channel, source: source, flow: flow, campaign: turns, page: score, locale: ended}
        """;
}
