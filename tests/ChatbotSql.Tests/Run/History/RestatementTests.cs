using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.History;

/// <summary>Values of complete periods that a build changes are kept, with what was before and why.</summary>
public sealed class RestatementTests : IDisposable
{
    private const string Settings = """
        name: restated
        conversations:
          eligible: intent = 'billing'
        sources:
          - name: log
            feeds: events
            files: data/*.csv
            timezone: UTC
            columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: intent}
        """;

    private const string Metrics = """
        metrics:
          - {name: own_chats, fact: conversations, value: count(*), segments: [intent], proves: demand}
          - {name: own_eligible, fact: conversations, numerator: count_if(is_eligible), denominator: count(*), proves: service}
        """;

    private readonly TemporaryFolder folder = new();
    private int builds;
    private string database = "";

    public RestatementTests()
    {
        Write("chatbotsql.yml", Settings);
        Write("metrics/own.yml", Metrics);
        for (var day = 1; day <= 20; day++)
        {
            WriteDay(day, ["billing", "shipping"]);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_build_and_new_days_restate_nothing()
    {
        Assert.Equal(0, Build().Restated.Values);
        WriteDay(21, ["billing"]);

        var result = Build();

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(0, result.Restated.Values);
        Assert.Empty(Rows());
    }

    /// <summary>2 March 2026 is a Monday, so that the week of the 9th is complete.</summary>
    [Fact]
    public void A_late_row_restates_its_day_and_its_week()
    {
        Build();
        WriteLate(10, "billing");

        var result = Build();

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(
        [
            "own_chats day 2026-03-10 all {} 2 3 late or changed data [data/late10.csv]",
            "own_chats day 2026-03-10 intent {\"intent\":\"billing\"} 1 2 late or changed data [data/late10.csv]",
            "own_chats week 2026-03-09 all {} 14 15 late or changed data [data/late10.csv]",
            "own_chats week 2026-03-09 intent {\"intent\":\"billing\"} 7 8 late or changed data [data/late10.csv]",
            "own_eligible day 2026-03-10 all {} 0.5 0.666666666666667 late or changed data [data/late10.csv]",
            "own_eligible week 2026-03-09 all {} 0.5 0.533333333333333 late or changed data [data/late10.csv]",
        ], Rows());
        Assert.Equal(6, result.Restated.Values);
        Assert.Equal("day 2026-03-10, week 2026-03-09", string.Join(", ", result.Restated.Periods.Select(period => $"{period.Grain} {period.Start:yyyy-MM-dd}")));
        Assert.Equal("late or changed data", string.Join(", ", result.Restated.Reasons));
    }

    [Fact]
    public void A_cell_that_comes_or_goes_is_restated()
    {
        Build();
        WriteDay(10, ["billing", "returns"]);

        Build();

        Assert.Equal(["returns  1", "shipping 1 "], Rows().Where(row => row.StartsWith("own_chats day 2026-03-10 intent", StringComparison.Ordinal)).Select(row => row.Split('"')[3] + row.Split('}')[1].Split(" late")[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("chatbotsql.yml", "= 'billing'", "= 'shipping' OR intent = 'billing'", "changed definition; changed rules of conversations or flows")]
    [InlineData("metrics/own.yml", "count_if(is_eligible)", "count_if(NOT is_eligible OR turns > 9 OR intent = 'billing')", "changed definition")]
    [InlineData("chatbotsql.yml", "intent: intent}", "intent: \"'billing'\"}", "changed sources, settings, templates or tool")]
    public void The_reason_says_what_was_changed(string file, string before, string after, string reason)
    {
        Build();
        Write(file, File.ReadAllText(PathOf(file)).Replace(before, after, StringComparison.Ordinal));

        var result = Build();

        Assert.Equal(reason, string.Join(", ", result.Restated.Reasons));
        Assert.All(Rows().Where(row => row.StartsWith("own_eligible", StringComparison.Ordinal)), row => Assert.Contains($" 0.5 1 {reason} []", row, StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_of_everything_restates_what_one_of_the_changes_does()
    {
        Build();
        WriteLate(10, "shipping");
        WriteLate(12, "billing");
        var before = File.ReadAllBytes(database);

        var changes = Build();
        var ofChanges = AllRows();
        File.WriteAllBytes(database, before);
        builds--;
        var full = Build(isFull: true);

        Assert.Equal([BuildWork.Changes, BuildWork.Full], [changes.Work, full.Work]);
        Assert.NotEmpty(ofChanges);
        Assert.Equal(ofChanges, AllRows());
    }

    [Fact]
    public void What_was_restated_is_kept_from_build_to_build()
    {
        Build();
        WriteLate(10, "billing");
        Build();
        var first = AllRows();
        Assert.Equal(BuildWork.Nothing, Build().Work);
        Assert.Equal(first, AllRows());
        WriteLate(4, "shipping");
        Build();
        Assert.Equal(0, Build(isFull: true).Restated.Values);

        var rows = AllRows();

        Assert.Equal(first, rows.Intersect(first));
        Assert.Contains(rows.Except(first), row => row.StartsWith("2026-04-01 00:03:00 own_chats day 2026-03-04 all", StringComparison.Ordinal));
    }

    private BuildResult Build(bool isFull = false)
    {
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag(), model => model with
        {
            Metrics = [.. model.Metrics.Where(metric => metric.Name.Text.StartsWith("own_", StringComparison.Ordinal))],
            Scorecards = [],
            Funnel = [],
            Vanities = [],
            Diagnoses = [],
        });
        database = catalog.Settings.Database;
        return Builder.Build(catalog, new StoppedClock(new DateTimeOffset(2026, 4, 1, 0, builds++, 0, TimeSpan.Zero)), isFull: isFull);
    }

    /// <summary>What was restated, without when.</summary>
    private List<string> Rows() => [.. AllRows().Select(row => row[20..])];

    private List<string> AllRows()
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return [.. session.Column<string>("""
            SELECT concat(strftime(restated_at, '%Y-%m-%d %H:%M:%S'), ' ', concat_ws(' ', metric, grain, period_start, segment, cell), ' ', printf('%.15g', value_before), ' ', printf('%.15g', value_after), ' ', reason, ' ', CAST(files AS VARCHAR))
            FROM meta.restatements
            ORDER BY ALL
            """)];
    }

    private void WriteDay(int day, string[] intents) => Write(
        $"data/{day:00}.csv", "name,happened,chat,intent\n" + string.Concat(intents.Select((intent, index) => $"user_message,2026-03-{day:00} 10:00:0{index},c{day}-{index},{intent}\n")));

    private void WriteLate(int day, string intent) => Write($"data/late{day}.csv", $"name,happened,chat,intent\nuser_message,2026-03-{day:00} 12:00:00,late{day},{intent}\n");

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }
}
