using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;
using ChatbotSql.Watch;

namespace ChatbotSql.Tests.Watch;

/// <summary>A look at a project after each save shows its errors, or the metric that the save was about.</summary>
public sealed class ProjectWatchTests : IDisposable
{
    private const string Two = """
        metrics:
          - {name: long_ones, proves: experience, fact: conversations, value: count_if(turns > 1)}
          - name: billing_rate
            proves: service
            fact: conversations
            numerator: count_if(intent = 'billing')
            denominator: count(*)
            unit: percent

        """;

    private readonly SmallProject project = new(metrics: Two);

    public void Dispose() => project.Dispose();

    [Fact]
    public void FirstLook_ShowsNoMetric()
    {
        var watch = Watch();

        var state = watch.Look();

        Assert.NotNull(state.Catalog);
        Assert.Null(state.Metric);
        Assert.Empty(state.Changed);
        Assert.False(watch.HasChanged());
    }

    [Theory]
    [InlineData("turns > 1", "turns > 12", "long_ones")]
    [InlineData("'billing'", "'refund'", "billing_rate")]
    [InlineData("unit: percent", "unit: percent\n    better: lower", "billing_rate")]
    [InlineData("count(*)\n", "count(*)   # of all\n", "billing_rate")]
    public void Save_ShowsTheMetricAroundIt(string before, string after, string name)
    {
        var watch = Watch();
        watch.Look();
        project.Write("metrics/own.yml", Two.Replace(before, after, StringComparison.Ordinal));

        Assert.True(watch.HasChanged());
        var state = watch.Look();

        Assert.Equal("metrics/own.yml", Assert.Single(state.Changed));
        Assert.Equal(name, state.Metric?.Name);
        Assert.Contains("FROM conversations", state.Glance!.Sql, StringComparison.Ordinal);
        Assert.Null(state.Glance.Weeks);
    }

    [Fact]
    public void Save_OfAnOverride_ShowsTheMetricThatItAdjusts()
    {
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        project.Write("chatbotsql.yml", settings + "\noverride:\n  deflection_rate: {label: Deflected}\n");
        var watch = Watch();
        watch.Look();

        project.Write("chatbotsql.yml", settings + "\noverride:\n  deflection_rate: {label: Deflected well}\n");

        Assert.Equal("deflection_rate", watch.Look().Metric?.Name);
    }

    [Fact]
    public void Save_OfAMistake_ShowsIt_AndItsCorrectionTheMetricAgain()
    {
        var watch = Watch();
        watch.Look();
        project.Write("metrics/own.yml", Two.Replace("'billing'", "'billing' OR trns > 1", StringComparison.Ordinal));

        var broken = watch.Look();
        project.Write("metrics/own.yml", Two.Replace("'billing'", "'billing' OR turns > 1", StringComparison.Ordinal));
        var whole = watch.Look();

        Assert.Null(broken.Catalog);
        var error = Assert.Single(broken.Diagnostics, diagnostic => diagnostic.Severity == ChatbotSql.Diagnostics.Severity.Error);
        Assert.Equal(("metrics/own.yml", "trns"), (error.Span!.Source.Path, error.Span.Slice));
        Assert.Equal("billing_rate", whole.Metric?.Name);
    }

    [Fact]
    public void Save_ShowsTheValuesOfTheLastBuild_ByTheDefinitionAsItIsNow()
    {
        var database = project.Build();
        var watch = Watch(weeks: 3);
        watch.Look();
        project.Write("metrics/own.yml", Two.Replace("'billing'", "'other'", StringComparison.Ordinal));

        var glance = watch.Look().Glance!;

        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        var expected = session.Rows("SELECT date_trunc('week', started_on)::DATE, count(*) FILTER (intent = 'other') / count(*) FROM conversations GROUP BY 1 ORDER BY 1").Rows;
        Assert.True(expected.Count > 1);
        Assert.Equal(expected.TakeLast(3).Select(row => (row[0], row[1])), glance.Weeks!.Rows.Select(row => (row[0], row[1])));
        Assert.False(glance.HasOlderFacts);
    }

    [Fact]
    public void Save_OfARule_SaysThatTheFactsAreOlder()
    {
        project.Build();
        var watch = Watch("billing_rate");
        Assert.False(watch.Look().Glance!.HasOlderFacts);
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));

        project.Write("chatbotsql.yml", settings.Replace("intent <> 'other'", "intent = 'other'", StringComparison.Ordinal));
        var state = watch.Look();

        Assert.Equal("billing_rate", state.Metric?.Name);
        Assert.True(state.Glance!.HasOlderFacts);
    }

    [Fact]
    public void MetricThatIsNotThere_IsSaid()
    {
        var state = Watch("billing_rat").Look();

        Assert.Null(state.Metric);
        Assert.Contains("billing_rate", Assert.Single(state.Diagnostics).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesThatGo_AreAChange()
    {
        var watch = Watch();
        watch.Look();
        File.Delete(project.PathOf("metrics/own.yml"));

        Assert.True(watch.HasChanged());
        Assert.Equal("metrics/own.yml", Assert.Single(watch.Look().Changed));
        Assert.False(watch.HasChanged());
    }

    [Fact]
    public void RawData_IsNotWatched()
    {
        var watch = Watch();
        watch.Look();

        project.Write("data/3.csv", "name\n");
        project.Write("metrics/notes.md", "of no importance\n");

        Assert.False(watch.HasChanged());
    }

    private ProjectWatch Watch(string? metric = null, int weeks = 8) =>
        new(project.PathOf(""), diagnostics => Compiler.Load(project.PathOf(""), InputPolicy.Optional, diagnostics), metric, weeks);
}
