using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Cage;

/// <summary>A project that has hostile SQL wherever SQL may stand, validated once.</summary>
public sealed class HostileProject : IDisposable
{
    private const string Mapped = "event_name: name, occurred_at: happened, conversation_id: conversation, turns: turns, started_at: started_at";

    /// <summary>Where a condition may stand, as a line of the definitions.</summary>
    private static readonly (string Name, string Text)[] DefinitionPlaces =
    [
        ("value", "  - {name: m#, fact: conversations, value: «count_if(%)»}"),
        ("numerator", "  - {name: m#, fact: conversations, numerator: «count_if(%)», denominator: count(*)}"),
        ("denominator", "  - {name: m#, fact: conversations, numerator: count(*), denominator: «count_if(%)»}"),
        ("side of another fact", "  - {name: m#, numerator: {fact: conversations, sql: «count_if(%)»}, denominator: {fact: tickets, sql: count(*)}}"),
        ("metric where", "  - {name: m#, fact: conversations, value: count(*), where: «%»}"),
        ("FILTER", "  - {name: m#, fact: conversations, value: «count(*) FILTER (WHERE %)»}"),
        ("ORDER BY", "  - {name: m#, fact: conversations, value: «length(string_agg(intent, ',' ORDER BY %))»}"),
        ("formula", "  - {name: m#, formula: «deflection_rate + CASE WHEN % THEN 1 END»}"),
        ("band where", "  - {name: m#, fact: conversations, value: count(*), bands: [{from: 0, label: x, status: good, where: «%»}]}"),
        ("band only_if", "  - {name: m#, fact: conversations, value: count(*), bands: [{from: 0, label: x, status: good, only_if: «%»}]}"),
        ("dimension", "  - {name: d#, facts: [conversations], sql: «%»}"),
    ];

    /// <summary>Where one may stand, as a source of the settings.</summary>
    private static readonly (string Name, string Text)[] SourcePlaces =
    [
        ("column", $"  - {{name: s#, feeds: events, files: data/log.csv, timezone: UTC, columns: {{{Mapped}, own: «%»}}}}"),
        ("source where", $"  - {{name: s#, feeds: events, files: data/log.csv, timezone: UTC, columns: {{{Mapped}}}, where: «%»}}"),
        ("greeting", $"  - {{name: s#, feeds: events, files: data/log.csv, timezone: UTC, columns: {{{Mapped}, intent: intent}}, greeting: «%»}}"),
        ("csat_positive", $"  - {{name: s#, feeds: events, files: data/log.csv, timezone: UTC, columns: {{{Mapped}, intent: intent}}, csat_positive: «%»}}"),
        ("counts", "  - {name: s#, feeds: revenue, files: data/log.csv, timezone: UTC, columns: {revenue_id: conversation, occurred_at: happened, amount: 1.0, turns: turns, started_at: started_at, intent: intent}, counts: «%»}"),
        ("open", "  - {name: s#, feeds: revenue, files: data/log.csv, timezone: UTC, columns: {revenue_id: conversation, occurred_at: happened, amount: 1.0, turns: turns, started_at: started_at, intent: intent}, open: «%»}"),
        ("preset", "  - {name: s#, preset: own/p#, files: data/log.csv, timezone: UTC}"),
    ];

    /// <summary>The rules of conversations, one of which stands once.</summary>
    private static readonly string[] Rules = ["eligible", "engaged", "resolved", "outcome", "abandoned", "goal_completed", "handed_off", "bot_handled"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryFolder folder = new();
    private readonly List<string> settings = ["name: hostile", "params: {long: \"1); DROP TABLE conversations; --\"}", "sources:"];
    private readonly List<string> definitions = ["metrics:"];
    private readonly List<string> dimensions = ["dimensions:"];
    private readonly List<string> rules = [];
    private readonly Dictionary<int, (string File, int Line)> placed = [];
    private readonly ImmutableArray<Diagnostic> diagnostics;

    public HostileProject()
    {
        Write("canary.csv", "secret\nnightingale\n");
        Write("data/log.csv", "name,happened,conversation,intent,turns,started_at\nuser_message,2026-03-02 10:00:00,c1,billing,1,2026-03-02 10:00:00\n");
        foreach (var (index, attempt) in Attempts.Index())
        {
            Place(index, attempt);
        }

        Write("chatbotsql.yml", string.Join('\n', settings.Append("conversations:").Concat(rules)));
        Write("metrics/own.yml", string.Join('\n', definitions));
        Write("metrics/dimensions.yml", string.Join('\n', dimensions));
        var before = Files();
        diagnostics = Validate();
        HasLeftFilesAlone = before.SequenceEqual(Files());
    }

    /// <summary>Each hostile SQL at some place, and expressions in a metric as well.</summary>
    public static ImmutableArray<(string Place, string Sql, string Text)> Attempts { get; } =
    [
        .. HostileSql.Expressions.Select(sql => (DefinitionPlaces[0].Name, sql, DefinitionPlaces[0].Text)),
        .. HostileSql.Expressions.Select((sql, index) => (Place: (DefinitionPlaces[1..].Concat(SourcePlaces).ElementAt(index % (DefinitionPlaces.Length - 1 + SourcePlaces.Length))), Sql: sql)).Select(pair => (pair.Place.Name, pair.Sql, pair.Place.Text)),
        .. Rules.Select((rule, index) => ("rule", HostileSql.Expressions[index * 11], $"  {rule}: «%»")),
        .. HostileSql.Queries.Select(sql => ("sql", sql, "  - {name: s#, feeds: events, files: data/log.csv, timezone: UTC, sql: «%»}")),
        .. HostileSql.Types.Select(type => ("may_lack", type, $"  - {{name: s#, feeds: events, files: data/log.csv, timezone: UTC, columns: {{{Mapped}}}, may_lack: {{lacking: «%»}}}}")),
    ];

    public bool HasLeftFilesAlone { get; }

    /// <summary>The first error at the place of an attempt, or null.</summary>
    public Diagnostic? ErrorOf(int attempt)
    {
        var (file, line) = placed[attempt];
        var place = Attempts[attempt].Place == "rule" ? line + settings.Count + 1 : line;
        return diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Span is { } span && (span.Source.Path, span.Line) == (file, place));
    }

    /// <summary>Errors that keep others from being found.</summary>
    public IEnumerable<string> Others() => diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Span is null || diagnostic.Code is "CSQL002").Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Message}");

    public void Dispose() => folder.Dispose();

    private void Place(int index, (string Place, string Sql, string Text) attempt)
    {
        var number = $"{index}";
        if (attempt.Place == "preset")
        {
            var name = $"sql/duckdb/sources/presets/own/p{number}.yml";
            Write(name, $"feeds: events\nyours: []\nsource:\n  feeds: events\n  columns: {{{Mapped}, own: {JsonSerializer.Serialize(attempt.Sql, Json)}}}\n");
            placed[index] = (name, 5);
        }

        var (file, lines) = attempt.Place switch
        {
            "rule" => ("chatbotsql.yml", rules),
            "dimension" => ("metrics/dimensions.yml", dimensions),
            _ => attempt.Text.Contains("name: s#", StringComparison.Ordinal) ? ("chatbotsql.yml", settings) : ("metrics/own.yml", definitions),
        };
        lines.Add(Filled(attempt.Text.Replace("#", number, StringComparison.Ordinal), attempt.Sql));
        placed.TryAdd(index, (file, lines.Count));
    }

    /// <summary>The line with the SQL in its place, and what stands between « and » as a text of YAML.</summary>
    private static string Filled(string line, string sql)
    {
        var parts = line.Split('«', '»');
        return parts.Length == 1 ? line : parts[0] + JsonSerializer.Serialize(parts[1].Replace("%", sql, StringComparison.Ordinal), Json) + parts[2];
    }

    private ImmutableArray<Diagnostic> Validate()
    {
        var found = new DiagnosticBag();
        try
        {
            Compiler.Load(folder.Path, InputPolicy.Required, found);
        }
        catch (ProjectException exception)
        {
            return [.. exception.Diagnostics];
        }

        return [.. found];
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {File.ReadAllText(path).Length}")];

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
