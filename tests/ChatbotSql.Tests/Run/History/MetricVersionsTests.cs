using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Run.History;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.History;

/// <summary>The version of a metric changes with its meaning and with nothing else, and is kept from build to build.</summary>
public sealed class MetricVersionsTests
{
    private const string Metrics = """
        metrics:
          - {name: long_ones, label: Long, fact: conversations, value: count_if(turns > $least)}
          - {name: long_rate, fact: conversations, numerator: {metric: long_ones}, denominator: count_if(is_eligible), segments: [intent]}
          - {name: twice, formula: 2 * long_rate}
          - {name: others, fact: conversations, value: median(turns)}
        """;

    private const string Settings = "params: {least: 1}";

    [Theory]
    [InlineData("turns > $least", "turns >= $least", "long_ones, long_rate, twice")]
    [InlineData("count_if(is_eligible)", "count(*)", "long_rate, twice")]
    [InlineData("2 * long_rate", "3 * long_rate", "twice")]
    [InlineData("median(turns)", "median(turns), where: channel = 'web'", "others")]
    [InlineData("median(turns)", "median(turns), matures: 3 days", "others")]
    [InlineData("label: Long", "label: Longer, description: More than one.", "")]
    [InlineData("segments: [intent]", "segments: [channel], better: higher", "")]
    public void Definition_ChangesTheVersionsOfWhatItMeans(string before, string after, string changed) =>
        Assert.Equal(changed, Changed(Settings, Metrics.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void Parameter_ChangesTheVersionsOfWhatItIsIn() => Assert.Equal("long_ones, long_rate, twice", Changed("params: {least: 2}", Metrics));

    [Fact]
    public void Rule_ChangesTheVersionsOfItsFact() =>
        Assert.Equal("long_ones, long_rate, others, twice", Changed(Settings, Metrics, rule: "intent = 'other'"));

    [Fact]
    public void Versions_AreKept_WhetherOrNotEverythingIsMadeAnew()
    {
        using var project = new SmallProject(Settings, metrics: Metrics);
        Builder.Build(project.Load(), new FixedClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
        project.Write("metrics/own.yml", Metrics.Replace("2 * long_rate", "3 * long_rate", StringComparison.Ordinal));
        var catalog = project.Load();
        var predecessor = File.ReadAllBytes(catalog.Settings.Database);
        var later = new FixedClock(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

        var result = Builder.Build(catalog, later);
        var kept = Versions(result.Database);
        File.WriteAllBytes(catalog.Settings.Database, predecessor);
        Builder.Build(catalog, later, isFull: true);

        Assert.Equal(BuildWork.Values, result.Work);
        Assert.Equal(kept, Versions(result.Database));
        Assert.Equal(["2026-03-01 2026-04-01", "2026-04-01 "], Rows(result.Database, "SELECT strftime(since, '%Y-%m-%d') || ' ' || coalesce(strftime(until, '%Y-%m-%d'), '') FROM meta.metric_versions WHERE metric = 'twice' ORDER BY since"));
        Assert.Equal(["long_ones 2026-03-01", "twice 2026-04-01"], Rows(result.Database, "SELECT metric || ' ' || strftime(changed_on, '%Y-%m-%d') FROM metrics WHERE metric IN ('long_ones', 'twice') ORDER BY metric"));
    }

    /// <summary>Before the next build a question is computed by the new definition, and the build computes every period again.</summary>
    [Fact]
    public void Values_AreNeverOfTwoDefinitions()
    {
        using var project = new SmallProject(Settings, metrics: Metrics);
        var database = project.Build();
        var before = Values(database);
        project.Write("metrics/own.yml", Metrics.Replace("turns > $least", "turns >= $least", StringComparison.Ordinal));
        var catalog = project.Load();

        var asked = QueryRunner.Run(catalog, Question.Of([catalog.Metrics.First(metric => metric.Name == "long_ones")], Grain.Day, []));
        project.Build();
        var built = Values(database);
        project.BuildFully();

        Assert.Equal(built, Values(database));
        Assert.Equal(built.Count, before.Count);
        Assert.All(before.Zip(built).Where(pair => !pair.First.EndsWith(" 0.0", StringComparison.Ordinal)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(Rows(database, "SELECT CAST(value AS VARCHAR) FROM metric_values WHERE metric = 'long_ones' AND grain = 'day' AND segment = 'all' ORDER BY period_start"), asked.Rows.Select(row => $"{row[asked.Columns.IndexOf("value")]}.0"));
    }

    private static string Changed(string settings, string metrics, string rule = "intent <> 'other'")
    {
        using var before = new SmallProject(Settings, metrics: Metrics);
        using var after = new SmallProject(settings, metrics: metrics);
        after.Write("chatbotsql.yml", File.ReadAllText(after.PathOf("chatbotsql.yml")).Replace("intent <> 'other'", rule, StringComparison.Ordinal));
        var earlier = VersionsOf(before.Load());
        return string.Join(", ", VersionsOf(after.Load()).Where(version => earlier[version.Key] != version.Value).Select(version => version.Key).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> VersionsOf(Catalog catalog) => catalog.Metrics
        .Where(metric => metric.Name is "long_ones" or "long_rate" or "twice" or "others")
        .ToDictionary(metric => metric.Name, metric => MetricMeaning.VersionOf(catalog, metric));

    private static IReadOnlyList<string> Versions(string database) => Rows(database, "SELECT concat_ws(' ', metric, version, since, until) FROM meta.metric_versions ORDER BY ALL");

    private static IReadOnlyList<string> Values(string database) =>
        Rows(database, "SELECT concat_ws(' ', grain, coalesce(CAST(period_start AS VARCHAR), ''), value) FROM metric_values WHERE metric = 'long_ones' AND segment = 'all' ORDER BY grain, period_start");

    private static IReadOnlyList<string> Rows(string database, string sql)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return session.Column<string>(sql);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
