using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.EndToEnd;

/// <summary>A job reads which week was checked, how long ago it ended, and whether it failed by a hit.</summary>
[Collection(DemoCollection.Name)]
public sealed class CheckedWeekTests(DemoFixture demo)
{
    /// <summary>The last week of the demo ends on 5 July, and days begin in Berlin two hours before they do in UTC.</summary>
    [Theory]
    [InlineData("2026-07-05T21:59:00Z", 0, false)]
    [InlineData("2026-07-05T22:00:00Z", 1, false)]
    [InlineData("2026-07-19T21:59:00Z", 14, false)]
    [InlineData("2026-07-19T22:00:00Z", 15, true)]
    public void LastWeek_IsToldOf_WhenItEndedLongAgo(string now, int daysAgo, bool isOld)
    {
        var result = Check(now, null);

        Assert.Equal((new DateOnly(2026, 6, 29), new DateOnly(2026, 7, 5), daysAgo, isOld), (result.Week, result.End, result.DaysAgo, result.TooOld is not null));
    }

    /// <summary>Who names a week knows when it was.</summary>
    [Fact]
    public void WeekThatIsNamed_IsNotTooOld()
    {
        var result = Check("2026-12-01T02:00:00Z", new DateOnly(2026, 5, 6));

        Assert.Equal((205, null), (result.DaysAgo, result.TooOld));
    }

    [Fact]
    public void OldWeek_SaysWhatToLookAt() => Snapshot.Match(DiagnosticPrinter.Print([Check("2026-07-20T02:00:00Z", null).TooOld!]), "Usage/old_week");

    [Fact]
    public void Check_SaysWhenTheWeekEnded()
    {
        var text = Processes.Run(demo.Project, "check", "--week", "2026-05-06", "--fail-on", "nothing");
        using var json = JsonDocument.Parse(Processes.Run(demo.Project, "check", "--week", "2026-05-06", "--format", "json").Output);

        Assert.Matches(@"\AWeek of 2026-05-04\nIt ended \d[\d,]* days ago, on 2026-05-10\.\n\n", text.Output);
        Assert.Equal("2026-05-10", json.RootElement.GetProperty("ended_on").GetString());
        Assert.True(json.RootElement.GetProperty("days_ago").GetInt32() > 0);
    }

    /// <summary>The same code, told apart by the last line.</summary>
    [Theory]
    [InlineData("--fail-on any", @"check failed: \d+ cells in bad bands and \d+ warnings of diagnoses in the week of 2026-05-04")]
    [InlineData("--fail-on bad --quiet --format json", @"check failed: \d+ cells in bad bands in the week of 2026-05-04")]
    [InlineData("--fail-on warning", @"check failed: \d+ warnings of diagnoses in the week of 2026-05-04")]
    [InlineData("--database nowhere.duckdb", @"error CSQL100: .*\n  help: .*\n")]
    public void LastLine_TellsAHitFromWhatCannotBeChecked(string options, string error)
    {
        var result = Processes.Run(demo.Project, ["check", "--week", "2026-05-04", .. options.Split(' ')]);

        Assert.Equal(1, result.ExitCode);
        Assert.Matches($@"\A{error}\n\z", result.Error);
    }

    private CheckResult Check(string now, DateOnly? date)
    {
        var catalog = Compiler.Load(demo.Project, InputPolicy.Recorded, new DiagnosticBag());
        return CheckRunner.Run(catalog, CheckSelection.All(catalog), date, new StoppedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
