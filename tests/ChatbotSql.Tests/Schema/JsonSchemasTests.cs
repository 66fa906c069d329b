using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ChatbotSql.Diagnostics;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Schema;
using NJsonSchema;

namespace ChatbotSql.Tests.Schema;

/// <summary>The schemas take what the readers take and refuse what they refuse, by a validator that is not ours.</summary>
public sealed class JsonSchemasTests
{
    private static readonly Dictionary<SchemaKind, JsonSchema> Schemas = Enum.GetValues<SchemaKind>().ToDictionary(kind => kind, kind => Parse(JsonSchemas.Print(kind)));
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    /// <summary>The files that ship and those of the projects of other tests that are right.</summary>
    private static readonly ImmutableArray<string> RightFiles =
    [
        .. new[] { "metrics", "src/ChatbotSql.Cli/Demo/project", "tests/ChatbotSql.Golden/Cases", "tests/ChatbotSql.Golden/Star", "tests/ChatbotSql.EndToEnd/Projects", "tests/ChatbotSql.Benchmarks/project" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.yml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Files() => [.. RightFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void AFileThatIsRight_Fits(string path) => Assert.Empty(Errors(KindOf(path), Read(path)));

    /// <summary>What people copy: the blocks of YAML in the guides, the whole ones and those of one key.</summary>
    [Theory]
    [InlineData("README.md", 5)]
    [InlineData("metrics/README.md", 1)]
    public void TheExamplesOfAGuide_Fit(string path, int least)
    {
        var blocks = File.ReadAllText(Path.Combine(Root, path)).Split("```").Where((block, index) => index % 2 == 1 && block.StartsWith("yaml\n", StringComparison.Ordinal)).Select(block => block[5..]).ToList();
        var whole = blocks.Where(block => !block.StartsWith(' ')).ToList();

        Assert.True(whole.Count >= least, $"only {whole.Count} blocks were found");
        Assert.All(whole, block => Assert.Empty(Errors(IsOfMetrics(block) ? SchemaKind.Metrics : SchemaKind.Project, YamlAsJson.Read(block)!)));

        static bool IsOfMetrics(string block) => new[] { "metrics:", "dimensions:", "diagnoses:" }.Any(key => block.StartsWith(key, StringComparison.Ordinal));
    }

    /// <summary>What <c>init</c> writes, from files that it maps by itself and from an export that has a preset.</summary>
    [Theory]
    [InlineData("orders.csv", "order_id,paid_at,total,status\no1,2026-03-02 10:00:00,10.5,paid\n")]
    [InlineData("messages.csv", "id,chat,sent_at,author,text\n1,c1,2026-03-02 10:00:00,user,hello\n2,c1,2026-03-02 10:00:05,bot,hi\n")]
    [InlineData("leads.csv", "lead_id,email,created_at,origin\nl1,a@acme.example,2026-03-02 10:00:00,form\n")]
    [InlineData("tickets.jsonl", """{"id": 1, "created_at": "2026-03-02T10:00:00Z", "updated_at": "2026-03-02T10:05:00Z", "status": "new", "requester_id": 9, "via": {"channel": "web"}}""")]
    [InlineData("tracker.jsonl", """{"sender_id": "s1", "event": "user", "timestamp": 1772445600.5, "text": "hi", "parse_data": {"intent": {"name": "greet"}}}""")]
    public void AProjectThatIsBegun_Fits_AndNamesItsSchema(string name, string data)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, name), data);

        var text = ProjectProposer.Propose(Path.Combine(folder.Path, "project"), [Path.Combine(folder.Path, name)]).Text;

        Assert.Empty(Errors(SchemaKind.Project, YamlAsJson.Read(text)!));
        Assert.StartsWith("# yaml-language-server: $schema=.chatbotsql/project.schema.json\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMisspelledKey_IsRefused() => AssertRefused((mapping, key) =>
    {
        mapping[$"{key}x"] = mapping[key]?.DeepClone();
        mapping.Remove(key);
    });

    [Fact]
    public void AValueOfAnotherKind_IsRefused() => AssertRefused((mapping, key) => mapping[key] = new JsonArray(new JsonArray(new JsonArray(1))));

    [Theory]
    [InlineData(SchemaKind.Project, "week_start: mon")]
    [InlineData(SchemaKind.Project, "launched: yesterday")]
    [InlineData(SchemaKind.Project, "threads: 0")]
    [InlineData(SchemaKind.Project, "threads: many")]
    [InlineData(SchemaKind.Project, "keep_events: perhaps")]
    [InlineData(SchemaKind.Project, "flows: [{goal: sold}]")]
    [InlineData(SchemaKind.Project, "flows: tracking")]
    [InlineData(SchemaKind.Project, "override: {csat: {name: another}}")]
    [InlineData(SchemaKind.Project, "override: {csat: {unit: percents}}")]
    [InlineData(SchemaKind.Project, "sources: [{name: log, files: a.csv, columns: {event_name: name}}]")]
    [InlineData(SchemaKind.Project, "sources: [{name: log, feeds: events, columns: {event_name: name}}]")]
    [InlineData(SchemaKind.Project, "sources: [{name: log, feeds: events, files: a.csv, sql: SELECT 1, max_bad_rows: some}]")]
    [InlineData(SchemaKind.Project, "sources: [{name: log, feeds: events, files: a.csv, sql: SELECT 1, covers: {until: soon}}]")]
    [InlineData(SchemaKind.Project, "sources: [{name: log, feeds: events, files: a.csv, sql: SELECT 1, event_names: {bot_message: {also: x}}}]")]
    [InlineData(SchemaKind.Project, "attribution: [{name: first, model: first, window: 7 days}]")]
    [InlineData(SchemaKind.Project, "attribution: [{name: first, model: first_touch, window: a week}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{fact: conversations, value: count(*)}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), unit: percents}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), proves: nothing}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), matures: a month}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), replace: perhaps}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), bands: [{label: low, below: little}]}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), bands: [{label: low, status: fine}]}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), bands: [{below: 1}]}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), allow: CSQL200}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: {metrics: csat}}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: count(*), tests: [{given: {conversations: [{turns: 1}]}}]}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, formula: csat - csat, standardise: {over: intent}}]")]
    [InlineData(SchemaKind.Metrics, "scorecards: [{name: own}]")]
    [InlineData(SchemaKind.Metrics, "dimensions: [{name: own}]")]
    [InlineData(SchemaKind.Metrics, "metric: []")]
    public void WhatTheReaderRefuses_IsRefused(SchemaKind kind, string yaml)
    {
        Assert.NotEmpty(Errors(kind, YamlAsJson.Read(yaml)!));
        Assert.True(ReaderRefuses(kind, yaml), "the reader takes it");
    }

    [Theory]
    [InlineData(SchemaKind.Project, "{name: 2026, threads: 2, launched: 2026-01-12, week_start: sunday, ignore_ids: unknown}")]
    [InlineData(SchemaKind.Project, "override: {csat: {bands: {from: 0.85, label: our promise, status: good}}}")]
    [InlineData(SchemaKind.Project, "sources: {name: log, feeds: events, files: [a.csv], sql: SELECT 1, max_bad_rows: 0.001, greeting: true, event_names: {bot_message: [a, b], chat_opened: c, bot_fallback: {names: d, also: bot_message}}}")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, value: 1 + count(*), segments: intent, window: 1 day, tests: [{given: {params: {a: 1}, conversations: [{turns: null}]}, expect: null}], allow: {CSQL201: none}}]")]
    [InlineData(SchemaKind.Metrics, "metrics: [{name: own, numerator: {fact: conversations, sql: count(*), where: true}, denominator: {metric: csat_answers}}]")]
    public void WhatTheReaderTakes_Fits(SchemaKind kind, string yaml)
    {
        Assert.Empty(Errors(kind, YamlAsJson.Read(yaml)!));
        Assert.False(ReaderRefuses(kind, yaml), "the reader refuses it");
    }

    [Fact]
    public void EitherKind_FitsWhereNoneIsNamed()
    {
        var either = Parse(JsonSchemas.Print(null));

        Assert.Empty(either.Validate("""{"timezone": "UTC"}"""));
        Assert.Empty(either.Validate("""{"metrics": [{"name": "own"}]}"""));
        Assert.NotEmpty(either.Validate("""{"timezone": "UTC", "metrics": []}"""));
    }

    [Fact]
    public void TheSchemaBesideThePack_IsTheOnePrinted() =>
        Assert.True(File.ReadAllText(Path.Combine(Root, "metrics/metrics.schema.json")) == JsonSchemas.Print(SchemaKind.Metrics), "write it again: chatbotsql schema metrics > metrics/metrics.schema.json");

    [Fact]
    public void EveryFileOfThePack_NamesTheSchema() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Root, "metrics"), "*.yml"),
        file => Assert.Equal("# yaml-language-server: $schema=metrics.schema.json", File.ReadLines(file).First()));

    /// <summary>Of the keys that are read each is described, or printing would fail.</summary>
    [Fact]
    public void EveryDescription_IsOfAKeyThatIsRead()
    {
        var (project, metrics) = JsonSchemas.Shapes();
        var read = Mappings(new ValueShape.Mapping(project)).Concat(Mappings(new ValueShape.Mapping(metrics)))
            .SelectMany(shape => shape.Keys.Keys, (shape, key) => (What: KeyDescriptions.Canonical(shape.What), Key: key)).ToHashSet();

        Assert.Equal([], KeyDescriptions.All.Where(described => !read.Any(pair => pair.Key == described.Key && (described.What ?? pair.What) == pair.What)));
    }

    /// <summary>Changes one key of each kind in the files that are right, and expects each change to be refused.</summary>
    private static void AssertRefused(Action<JsonObject, string> change)
    {
        var places = RightFiles
            .SelectMany(path => KeyPlace.In(Read(path)).Select(place => (path, place)))
            .DistinctBy(item => (KindOf(item.path), item.place.Kind, item.place.Key)).ToList();
        var taken = places.Where(item => Errors(KindOf(item.path), item.place.Change(Read(item.path), mapping => change(mapping, item.place.Key))).Count == 0);

        Assert.True(places.Count > 100, $"only {places.Count} keys were found");
        Assert.Equal([], taken.Select(item => $"{item.path} {item.place}"));
    }

    private static bool ReaderRefuses(SchemaKind kind, string yaml)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics"));
        File.WriteAllText(Path.Combine(folder.Path, ProjectLoader.FileName), kind == SchemaKind.Project ? yaml : "name: own");
        File.WriteAllText(Path.Combine(folder.Path, "metrics/own.yml"), kind == SchemaKind.Metrics ? yaml : "metrics: []");
        var diagnostics = new DiagnosticBag();
        ModelBuilder.Build(ProjectLoader.Load(folder.Path, diagnostics), diagnostics);
        return diagnostics.HasErrors;
    }

    private static IEnumerable<MappingShape> Mappings(ValueShape shape) => shape switch
    {
        ValueShape.Mapping mapping => mapping.Keys.Keys.Values.SelectMany(Mappings).Prepend(mapping.Keys),
        ValueShape.List list => Mappings(list.Item),
        ValueShape.Named named => Mappings(named.Value).Concat(named.Known is null ? [] : [named.Known]),
        ValueShape.Either either => either.Shapes.SelectMany(Mappings),
        _ => [],
    };

    private static List<string> Errors(SchemaKind kind, JsonNode document) =>
        [.. Schemas[kind].Validate(document.ToJsonString()).Select(error => $"{error.Path}: {error.Kind}")];

    private static JsonNode Read(string path) => YamlAsJson.Read(File.ReadAllText(Path.Combine(Root, path)))!;

    private static SchemaKind KindOf(string path) => Path.GetFileName(path) == ProjectLoader.FileName ? SchemaKind.Project : SchemaKind.Metrics;

    private static JsonSchema Parse(string schema) => JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
