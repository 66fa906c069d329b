using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run;

/// <summary>A build makes again what has changed and no more, and ends with what one of everything ends with.</summary>
public sealed class BuildWorkTests(BuiltProject built) : IClassFixture<BuiltProject>
{
    private const string Metric = "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > 1), segments: [intent]}\n";

    [Fact]
    public void Build_OfTheSame_KeepsTheFile()
    {
        var project = built.Restore();
        var before = File.ReadAllBytes(built.Database);

        var result = Build(project);

        Assert.Equal(BuildWork.Nothing, result.Work);
        Assert.Equal(before, File.ReadAllBytes(result.Database));
        Assert.All(result.Reconciliation, rows => Assert.True(rows.AddsUp));
        Assert.NotEmpty(result.Reconciliation);
    }

    /// <summary>What YAML says is the same.</summary>
    [Fact]
    public void Build_AfterAComment_KeepsTheFile()
    {
        var project = built.Restore();
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        project.Write("chatbotsql.yml", $"# Ours.\n{settings.Replace("feeds: events", "feeds:   events  # the log", StringComparison.Ordinal)}\n# The end.\n");

        Assert.Equal(BuildWork.Nothing, Build(project).Work);
    }

    [Fact]
    public void Build_OfFilesThatWereOnlyTouched_KeepsTheFile()
    {
        var project = built.Restore();
        File.SetLastWriteTimeUtc(project.PathOf("data/1.csv"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(BuildWork.Nothing, Build(project).Work);
    }

    [Theory]
    [InlineData("metrics/own.yml", Metric)]
    [InlineData("metrics/own.yml", "dimensions:\n  - {name: initial, facts: [conversations], sql: 'left(channel, 1)'}\n" + Metric)]
    [InlineData("metrics/own.yml", "diagnoses:\n  - {name: content_falls, when: csat falls, say: Look.}\n")]
    [InlineData("sql/duckdb/metrics/scan.sql.hbs", null)]
    [InlineData("sql/duckdb/diagnoses/values.sql.hbs", null)]
    public void Build_OfOtherMetrics_ComputesTheValuesAlone(string file, string? text)
    {
        var project = built.Restore();
        project.Write(file, text ?? "-- Ours.\n" + File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pack", file)));

        AssertMakes(BuildWork.Values, project);
    }

    [Theory]
    [InlineData("data/2.csv")]
    [InlineData("data/1.csv")]
    public void Build_OfAChangedFile_MakesAllOfIt(string file)
    {
        var project = built.Restore();
        var lines = File.ReadAllLines(project.PathOf(file));
        project.Write(file, string.Join('\n', [lines[0], .. lines.Skip(5)]) + "\n");

        AssertMakes(BuildWork.Full, project);
    }

    [Fact]
    public void Build_OfAFileOfTheSameSizeAndAnotherTime_MakesAllOfIt()
    {
        var project = built.Restore();
        project.Write("data/1.csv", File.ReadAllText(project.PathOf("data/1.csv")).Replace("web", "cab", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(project.PathOf("data/1.csv"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        AssertMakes(BuildWork.Full, project);
    }

    [Fact]
    public void Build_OfAnotherRule_MakesWhatRulesHaveASayIn()
    {
        var project = built.Restore();
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        project.Write("chatbotsql.yml", settings.Replace("intent <> 'other'", "intent = 'other'", StringComparison.Ordinal));

        AssertMakes(BuildWork.Changes, project);
    }

    /// <summary>A file of somebody's own may be named by mistake: nothing in it is lost.</summary>
    [Theory]
    [InlineData(false, "CREATE TABLE other.of_somebody_else AS SELECT 1 AS one")]
    [InlineData(true, "CREATE TABLE other.of_somebody_else AS SELECT 1 AS one")]
    [InlineData(false, "CREATE VIEW other.of_somebody_else AS SELECT 1 AS one")]
    [InlineData(false, "CREATE MACRO other.of_somebody_else(a) AS a")]
    [InlineData(false, "CREATE SEQUENCE other.of_somebody_else")]
    [InlineData(false, "CREATE TYPE other.of_somebody_else AS ENUM ('a')")]
    public void Build_OverAFileOfSomebodyElse_LeavesIt(bool isFull, string holds)
    {
        var project = built.Restore();
        File.Delete(built.Database);
        Make(built.Database, holds);
        var before = File.ReadAllBytes(built.Database);

        var error = Assert.Throws<ProjectException>(() => Builder.Build(project.Load(), TimeProvider.System, isFull: isFull));

        Assert.Equal(["CSQL184"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(before, File.ReadAllBytes(built.Database));
    }

    /// <summary>A file that cannot be opened may be damaged, of another version, or somebody writes to it: whose it is stands in it.</summary>
    [Fact]
    public void Build_OverAFileThatCannotBeOpened_TellsWhoseItIs()
    {
        var project = built.Restore();
        Damage(built.Database);
        AssertMakes(BuildWork.Full, project);

        File.Delete(built.Database);
        Make(built.Database, "CREATE TABLE other.of_somebody_else AS SELECT 1 AS one");
        Damage(built.Database);
        var error = Assert.Throws<ProjectException>(() => Build(project));

        Assert.Equal(["CSQL184"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Build_OverADatabaseThatHoldsNothing_MakesAllOfIt()
    {
        var project = built.Restore();
        File.Delete(built.Database);
        Make(built.Database, "SELECT 1");

        AssertMakes(BuildWork.Full, project);
    }

    /// <summary>Any client can change what the generated file holds: what is not as it was is made anew.</summary>
    [Theory]
    [InlineData("ALTER TABLE other.main.conversations DROP COLUMN page")]
    [InlineData("DROP TABLE other.main.funnel")]
    [InlineData("DROP VIEW other.main.metric_values")]
    [InlineData("ALTER TABLE other.main.conversations RENAME TO chats")]
    [InlineData("CREATE MACRO other.main.twice(a) AS a * 2, (a, b) AS a * b")]
    public void Build_OverAFileThatSomebodyHasChanged_EndsAsOneOfEverything(string change)
    {
        var project = built.Restore();
        Make(built.Database, change);
        project.Write("metrics/own.yml", Metric);

        AssertMakes(change.StartsWith("DROP TABLE", StringComparison.Ordinal) ? BuildWork.Full : null, project);
    }

    /// <summary>A metric of YAML that takes its condition from elsewhere in its file changes with it.</summary>
    [Fact]
    public void Build_OfAnotherAnchor_ComputesTheValues()
    {
        var project = built.Restore();
        const string aliased = "vanity:\n  - {pattern: no_such_name, use_instead: [csat], why: &web \"intent = 'billing'\"}\nmetrics:\n  - {name: web_chats, fact: conversations, value: count(*), where: *web}\n";
        project.Write("metrics/own.yml", aliased);
        Build(project);
        project.Write("metrics/own.yml", aliased.Replace("billing", "other", StringComparison.Ordinal));

        AssertMakes(BuildWork.Values, project);
    }

    [Fact]
    public void Build_SaysAgainWhatThereWasToSayOfTheRows()
    {
        using var project = new SmallProject("", "[data/1.csv, data/2.csv]");
        project.Write("data/1.csv", File.ReadAllText(project.PathOf("data/1.csv")) + "bot_message,,c1,billing,web,1\n");
        var said = Build(project).Warnings.Select(warning => warning.Code).ToList();

        var kept = Build(project);
        project.Write("metrics/own.yml", Metric);
        var computed = Build(project);

        Assert.NotEmpty(said);
        Assert.Equal([BuildWork.Nothing, BuildWork.Values], [kept.Work, computed.Work]);
        Assert.Equal(said, kept.Warnings.Select(warning => warning.Code));
        Assert.Equal(said, computed.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Build_SaysAgainWhereItStands()
    {
        using var project = new SmallProject("", "[data/1.csv, data/2.csv]");
        project.Write("data/1.csv", File.ReadAllText(project.PathOf("data/1.csv")) + "bot_message,,c1,billing,web,1\n");
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        var said = DiagnosticPrinter.Print(Build(project).Warnings);

        var kept = Build(project);
        project.Write("chatbotsql.yml", $"# Ours.\n{settings}");
        var moved = Build(project);
        project.Write("metrics/own.yml", Metric);
        var computed = Build(project);

        Assert.Contains("chatbotsql.yml:7:11: warning CSQL107:", said, StringComparison.Ordinal);
        Assert.Equal([BuildWork.Nothing, BuildWork.Nothing, BuildWork.Values], [kept.Work, moved.Work, computed.Work]);
        Assert.Equal(said, DiagnosticPrinter.Print(kept.Warnings));
        var below = said.Replace("chatbotsql.yml:7:", "chatbotsql.yml:8:", StringComparison.Ordinal).Replace("   7 | ", "   8 | ", StringComparison.Ordinal);
        Assert.Equal([below, below], [DiagnosticPrinter.Print(moved.Warnings), DiagnosticPrinter.Print(computed.Warnings)]);
        Assert.Equal(Rows(computed), Rows(project.BuildFully()));

        static List<string> Rows(BuildResult result) => Tables.Read(result.Database, "meta")["meta.warnings"];
    }

    /// <summary>Writes over the number of the version that a DuckDB file begins with.</summary>
    private static void Damage(string database)
    {
        using var file = new FileStream(database, FileMode.Open, FileAccess.Write);
        file.Seek(12, SeekOrigin.Begin);
        file.Write([255, 255, 255, 255, 255, 255, 255, 127]);
    }

    private static void Make(string database, string sql)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS other; {sql}");
    }

    /// <param name="work">How much is made, or null where it does not matter.</param>
    private static void AssertMakes(BuildWork? work, SmallProject project)
    {
        var result = Build(project);
        var actual = Tables.Read(result.Database);
        var expected = Tables.Read(project.BuildFully().Database);

        Assert.Equal(work ?? result.Work, result.Work);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, actual[table.Key]));
    }

    private static BuildResult Build(SmallProject project) => Builder.Build(project.Load(), TimeProvider.System);
}
