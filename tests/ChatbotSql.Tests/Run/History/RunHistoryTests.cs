using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.History;

/// <summary>The file knows the builds that wrote it, and which of them wrote each table and read each file.</summary>
public sealed class RunHistoryTests
{
    private const string Runs = "SELECT concat_ws(' ', run_id, work, strftime(started_at, '%d')) FROM meta.runs ORDER BY run_id";

    private const string Wrote = """
        SELECT concat_ws(' ', table_name, run_id) FROM meta.tables
        WHERE table_name IN ('conversations', 'touches', 'events', 'metric_values', 'metrics', 'diagnoses') ORDER BY ALL
        """;

    private const string Files = "SELECT concat_ws(' ', parse_filename(path), run_id) FROM meta.files ORDER BY ALL";

    [Fact]
    public void Build_IsRecordedAfterThoseBeforeIt()
    {
        using var project = new SmallProject(files: "data/*.csv");
        var database = Build(project, day: 1);
        Assert.Equal(["1 full 01"], Rows(database, Runs));
        Assert.Equal(["1.csv 1", "2.csv 1"], Rows(database, Files));

        Build(project, day: 2);
        Assert.Equal(["1 full 01"], Rows(database, Runs));

        project.Write("metrics/own.yml", "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > 1)}\n");
        Build(project, day: 3);
        Assert.Equal(["1 full 01", "2 values 03"], Rows(database, Runs));
        Assert.Equal(["conversations 1", "diagnoses 2", "events 1", "metric_values 2", "metrics 2", "touches 1"], Rows(database, Wrote));

        project.Write("data/3.csv", "name,happened,conversation,intent,channel,score\nuser_message,2026-04-20 08:00:00,new,billing,web,1\n");
        Build(project, day: 4);
        Assert.Equal(["1 full 01", "2 values 03", "3 changes 04"], Rows(database, Runs));
        Assert.Equal(["conversations 3", "diagnoses 3", "events 3", "metric_values 3", "metrics 3", "touches 3"], Rows(database, Wrote));
        Assert.Equal(["1.csv 1", "2.csv 1", "3.csv 3"], Rows(database, Files));

        Build(project, day: 5, isFull: true);
        Assert.Equal(["1 full 01", "2 values 03", "3 changes 04", "4 full 05"], Rows(database, Runs));
        Assert.Equal(["1.csv 4", "2.csv 4", "3.csv 4"], Rows(database, Files));
    }

    [Fact]
    public void Build_NamesEveryTableAndViewOfMain()
    {
        using var project = new SmallProject();
        var database = project.Build();

        Assert.Equal(
            Rows(database, "SELECT table_name FROM information_schema.tables WHERE table_catalog = 'built' AND table_schema = 'main' ORDER BY ALL"),
            Rows(database, "SELECT table_name FROM meta.tables ORDER BY ALL"));
    }

    /// <summary>A file that an older tool made has no such record: the history begins with this build.</summary>
    [Fact]
    public void Build_OverAFileWithoutThisRecord_IsTheFirst()
    {
        using var project = new SmallProject();
        var database = project.Build();
        using (var session = DuckDbSession.InMemory())
        {
            session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built; ALTER TABLE built.meta.runs DROP COLUMN work; DETACH built");
        }

        Build(project, day: 2, isFull: true);

        Assert.Equal(["1 full 02"], Rows(database, Runs));
    }

    /// <summary>What cannot be opened cannot be carried on, which is said once.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("damaged:DUCK, and whose it is stands in it: rules_version")]
    public void Build_OverAFileOfOursThatIsDamaged_SaysThatItsHistoryIsLost(string left)
    {
        using var project = new SmallProject();
        var database = project.Build();
        File.WriteAllText(database, left);

        var said = project.BuildFully().Warnings.Where(warning => warning.Code == "CSQL198");
        var later = Builder.Build(project.Load(), TimeProvider.System);

        Snapshot.Match(DiagnosticPrinter.Print(said).Replace(Path.GetDirectoryName(database)!, "/project/build", StringComparison.Ordinal), "history_is_lost");
        Assert.DoesNotContain(later.Warnings, warning => warning.Code == "CSQL198");
    }

    private static string Build(SmallProject project, int day, bool isFull = false) =>
        Builder.Build(project.Load(), new StoppedClock(new DateTimeOffset(2026, 6, day, 12, 0, 0, TimeSpan.Zero)), isFull: isFull).Database;

    private static IReadOnlyList<string> Rows(string database, string sql)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return session.Column<string>(sql);
    }
}
