using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Report.Weekly;

/// <summary>The report as text holds what the page holds: courses, what metrics are read with, and how numbers are spread.</summary>
public sealed class WeeklyTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>One conversation each day, of as many questions as its week's number; a fallback in the second and in the fourth week.</summary>
    [Fact]
    public void Text_ShowsCoursesPartnersAndSpread()
    {
        var catalog = Build(28, """
            metrics:
              - {name: turns_asked, label: Questions, description: All of them., proves: demand, fact: conversations, value: sum(turns), segments: [channel], read_with: [missed]}
              - {name: missed, label: Missed, description: Conversations with a fallback., proves: experience, fact: conversations, value: count_if(has_fallback), segments: [channel]}
            scorecards:
              - {name: own, label: Own, metrics: [turns_asked]}
            """);

        var lines = Lines(catalog, "en");

        Assert.Contains("Questions ▁▃▆█ Missed 7", lines);
        Assert.Contains("Questions channel web ▁▃▆█ 28", lines);
        Assert.Contains("Turns fallback 14 2 2 3 4 4", lines);
        Assert.Contains("Turns open 14 1 1 2 3 3", lines);
        Assert.Contains(lines, line => line.StartsWith("Seconds fallback 14 ", StringComparison.Ordinal));

        // One conversation a day is too few to tell anything of.
        Assert.Contains("Nothing could be tested: the data of the week is too little for any of the diagnoses.", lines);
        Assert.Contains("Проверить ничего не удалось: данных за неделю не хватает ни для одного диагноза.", Lines(catalog, "ru"));
    }

    /// <summary>A metric of an earlier week stands beside the numbers of that week, and one that has none in the week says so.</summary>
    [Fact]
    public void Partners_AreOfTheWeekThatTheyAreReadWith()
    {
        var catalog = Build(28, Maturing);

        var lines = Lines(catalog, "en");

        Assert.Contains("Questions 28 +7 7", lines);
        Assert.Contains("Late (03-09) 7 +7 7", lines);
        Assert.Contains("Questions ▁▃▆█ Late (not complete yet), Missed 7", lines);
        Assert.Contains("Late (03-09) ▁█ Questions 14", lines);
    }

    /// <summary>One day is no week: its diagnoses have nothing to go by, and no value is final.</summary>
    [Fact]
    public void WhatIsNotComplete_IsMarked_AndNothingIsSaidOfWhatWasNotTested()
    {
        var catalog = Build(1, Maturing);

        var lines = Lines(catalog, "en", new DateOnly(2026, 3, 2));

        Assert.Contains("Questions (not complete yet) 1 1", lines);
        Assert.Contains("Late (not complete yet) 0 1", lines);
        Assert.Contains("Nothing could be tested: the data of the week is too little for any of the diagnoses.", lines);
        Assert.Contains("Проверить ничего не удалось: данных за неделю не хватает ни для одного диагноза.", Lines(catalog, "ru", new DateOnly(2026, 3, 2)));
    }

    private const string Maturing = """
        metrics:
          - {name: turns_asked, label: Questions, description: All of them., proves: demand, fact: conversations, value: sum(turns), read_with: [late, missed]}
          - {name: late, label: Late, description: Those that mature., proves: experience, fact: conversations, value: count_if(has_fallback), matures: 14 days, read_with: [turns_asked]}
          - {name: missed, label: Missed, description: Conversations with a fallback., proves: experience, fact: conversations, value: count_if(has_fallback)}
        scorecards:
          - {name: own, label: Own, metrics: [turns_asked, late]}
        """;

    private Catalog Build(int days, string metrics)
    {
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), """
            name: shop
            sources:
              - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, channel: channel}}
            """);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "metrics")).FullName, "own.yml"), metrics);
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), Lines(days).Prepend("name,happened,chat,channel"));
        var catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Builder.Build(catalog, TimeProvider.System);
        return catalog;
    }

    /// <summary>The lines of the report, each run of blanks as one.</summary>
    private List<string> Lines(Catalog catalog, string language, DateOnly? date = null) =>
        [.. WeeklyText.Write(WeeklyReader.Read(catalog, date, LanguageFiles.Read(folder.Path, language), TimeProvider.System)).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    private static IEnumerable<string> Lines(int days) =>
        from day in Enumerable.Range(0, days)
        let week = day / 7 + 1
        from message in Enumerable.Range(0, week)
        from name in (string[])["user_message", week % 2 == 0 && message == week - 1 ? "bot_fallback" : "bot_message"]
        let time = new DateTime(2026, 3, 2, 9, 0, 0).AddDays(day).AddSeconds(message * 10)
        select FormattableString.Invariant($"{name},{(name == "user_message" ? time : time.AddSeconds(5)):yyyy-MM-dd HH:mm:ss},{day},web");
}
