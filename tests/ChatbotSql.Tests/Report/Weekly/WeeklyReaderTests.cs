using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Report.Weekly;

/// <summary>What a report reads from the generated file, against what was put in by hand.</summary>
public sealed class WeeklyReaderTests : IDisposable
{
    /// <summary>Of each intent: conversations of the week, and of these with a goal.</summary>
    private static readonly (string Intent, int Conversations, int Goals)[] Intents = [("billing", 200, 60), ("refund", 100, 50), ("shipping", 300, 115), ("rare", 20, 0)];

    private readonly TemporaryFolder folder = new();
    private readonly Catalog catalog;

    public WeeklyReaderTests()
    {
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), """
            name: shop
            sources:
              - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: intent}}
            """);
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), Lines().Prepend("name,happened,chat,intent"));
        catalog = Build();
    }

    public void Dispose() => folder.Dispose();

    private Catalog Build()
    {
        var loaded = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Builder.Build(loaded, TimeProvider.System);
        return loaded;
    }

    [Fact]
    public void Week_IsTheLastCompleteOne() => Assert.Equal(new DateOnly(2026, 3, 9), Read().Week);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("2026-03-08", "2026-03-02")]
    [InlineData("2026-03-15", "2026-03-09")]
    public void Week_IsTheOneThatHoldsADate(string date, string week) =>
        Assert.Equal(DateOnly.Parse(week, CultureInfo.InvariantCulture), Read(DateOnly.Parse(date, CultureInfo.InvariantCulture)).Week);

    [Fact]
    public void Cells_AreHeldAgainstTheRest_AndAdjustedOverTheTable()
    {
        var table = Read().Tables["intents"];
        var column = table.Columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        var tested = table.Rows.Where(row => row[column["p_adjusted"]] is not null).Select(row => (
            Metric: (string)row[column["metric"]]!, Intent: (string?)row[column["intent"]], P: (double)row[column["p_adjusted"]]!, Differs: row[column["differs"]])).ToList();
        var goals = tested.Where(cell => cell.Metric == "goal_completion_rate").ToDictionary(cell => cell.Intent!);

        // Every other share is the same in each intent: nothing differs, and z, where it can be had, is 0.
        var scores = Intents.Where(intent => intent.Conversations >= 30).Select(intent => (intent.Intent, Z: Score(intent.Intent))).ToList();
        var places = scores.OrderByDescending(score => Math.Abs(score.Z)).ToList();
        var adjusted = 1.0;
        for (var place = places.Count; place >= 1; place--)
        {
            adjusted = Math.Min(adjusted, TwoSided(places[place - 1].Z) * tested.Count / place);
            Assert.Equal(adjusted, goals[places[place - 1].Intent].P, 1e-9);
            Assert.Equal(adjusted <= 0.05, goals[places[place - 1].Intent].Differs is not null);
        }

        Assert.Equal(["billing", "refund", "shipping"], goals.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(goals.Values, cell => cell.Differs is not null);
        Assert.Contains(goals.Values, cell => cell.Differs is null);
        Assert.All(tested.Where(cell => cell.Metric != "goal_completion_rate"), cell => Assert.Null(cell.Differs));
    }

    /// <summary>The intents differ as before; the week has no Sunday yet.</summary>
    [Fact]
    public void Cells_ThatAreNotComplete_AreHeldAgainstNothing()
    {
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), Lines().Where(line => !line.Contains(",2026-03-15 ", StringComparison.Ordinal)).Prepend("name,happened,chat,intent"));
        Build();

        var table = Read(new DateOnly(2026, 3, 9)).Tables["intents"];
        var cells = table.Rows.Select(row => table.Columns.Zip(row).ToDictionary()).Where(row => row["metric"] is "goal_completion_rate").ToList();

        Assert.Equal(Intents.Length, cells.Count);
        Assert.All(cells, cell => Assert.Equal((false, null, null), (cell["is_complete"], cell["p_adjusted"], cell["differs"])));
    }

    [Theory]
    [InlineData("2026-03-29T12:00:00Z", null)]
    [InlineData("2026-03-30T12:00:00Z", "the last complete week ended 15 days ago, on 2026-03-15: nothing later is reported")]
    public void LastWeek_IsTooOldAfterAFortnight(string now, string? message)
    {
        Assert.Equal(message, Read(null, now).TooOld?.Message);
        Assert.Null(Read(new DateOnly(2026, 3, 9), now).TooOld);
    }

    /// <summary>Eighty messages of twenty conversations are a sample of twenty, too few to tell anything of, also of the rest.</summary>
    [Fact]
    public void RatesOfMessages_NeedThirtyConversations()
    {
        var lines =
            from week in Enumerable.Range(0, 2)
            from number in Enumerable.Range(0, 220)
            let isFew = number < 20
            let time = new DateTime(2026, 3, 2, 0, 0, 0).AddDays((week * 7) + (number % 7)).AddMinutes(number)
            from name in (string[])["user_message", .. Enumerable.Repeat("bot_message", isFew ? 4 : 1), .. !isFew && number % 2 == 0 ? ["bot_fallback"] : Array.Empty<string>()]
            select FormattableString.Invariant($"{name},{time:yyyy-MM-dd HH:mm:ss},{week}-{number},{(isFew ? "few" : "many")}");
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), lines.Prepend("name,happened,chat,intent"));
        Build();

        var table = Read().Tables["intents"];
        var cells = table.Rows.Select(row => table.Columns.Zip(row).ToDictionary()).Where(row => row["metric"] is "fallback_rate").ToList();

        Assert.Equal([("few", 0.0, 80.0), ("many", 0.5, 200.0)], cells.Select(cell => ((string)cell["intent"]!, (double)cell["value"]!, (double)cell["sample_size"]!)));
        Assert.All(cells, cell => Assert.Null(cell["differs"]));
    }

    [Fact]
    public void Sizes_AreEngagedConversations() =>
        Assert.Equal(Intents.OrderByDescending(intent => intent.Conversations).Select(intent => (intent.Intent, (long)intent.Conversations)), Read().Tables["intent_sizes"].Rows.Select(row => ((string)row[0]!, (long)row[1]!)));

    [Fact]
    public void Distributions_HoldEveryEngagedConversationOfFourWeeks()
    {
        var table = Read().Tables["distributions"];

        Assert.All(table.Rows.GroupBy(row => (string)row[0]!), measure => Assert.Equal(Intents.Sum(intent => intent.Conversations) * 2L, measure.Sum(row => (long)row[2]!)));
    }

    [Fact]
    public void Page_IsTheSameForTheSameReport() => Assert.Equal(WeeklyPage.Write(Read()), WeeklyPage.Write(Read()));

    private WeeklyReport Read(DateOnly? date = null, string now = "2026-03-20T12:00:00Z") =>
        WeeklyReader.Read(catalog, date, LanguageFiles.Read(folder.Path, "en"), new StoppedClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    /// <summary>Two weeks alike, of conversations of one question and one answer, some of which reach a goal.</summary>
    private static IEnumerable<string> Lines() =>
        from week in Enumerable.Range(0, 2)
        from intent in Intents
        from number in Enumerable.Range(0, intent.Conversations)
        let time = new DateTime(2026, 3, 2, 0, 0, 0).AddDays((week * 7) + (number % 7)).AddMinutes(number)
        from name in (string[])["user_message", "bot_message", .. number < intent.Goals ? ["bot_goal_completed"] : Array.Empty<string>()]
        select FormattableString.Invariant($"{name},{time:yyyy-MM-dd HH:mm:ss},{week}-{intent.Intent}-{number},{intent.Intent}");

    /// <summary>The score of two proportions, an intent's and that of the rest.</summary>
    private static double Score(string intent)
    {
        var (_, n, x) = Intents.Single(item => item.Intent == intent);
        double restN = Intents.Sum(item => item.Conversations) - n, restX = Intents.Sum(item => item.Goals) - x;
        var pooled = (x + restX) / (n + restN);
        return (((double)x / n) - (restX / restN)) / Math.Sqrt(pooled * (1 - pooled) * ((1.0 / n) + (1 / restN)));
    }

    /// <summary>The chance of a standard normal value as far from 0 on either side, by Simpson's rule.</summary>
    private static double TwoSided(double z)
    {
        const int Steps = 20_000;
        var width = Math.Abs(z) / Steps;
        var sum = Enumerable.Range(0, Steps + 1).Sum(step => (step is 0 or Steps ? 1 : step % 2 == 1 ? 4 : 2) * Math.Exp(-Math.Pow(step * width, 2) / 2));
        return 1 - (2 * sum * width / 3 / Math.Sqrt(2 * Math.PI));
    }
}
