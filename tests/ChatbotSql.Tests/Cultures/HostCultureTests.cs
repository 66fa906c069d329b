using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.Explain;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Report;
using ChatbotSql.Report.Export;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Tests.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Cultures;

/// <summary>The library is the same in hosts of any culture, to the last byte.</summary>
public sealed class HostCultureTests
{
    private const string Settings = """
        launched: 2026-03-02
        week_start: sunday
        params: {least: 1.5}
        sources:
          - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: topic}, covers: {until: 2026-03-29}}
        """;

    private const string Metrics = """
        metrics:
          - {name: turns_asked, label: Questions, description: All of them., proves: demand, fact: conversations, value: "sum(turns * CAST($least AS DECIMAL(4, 2)))", segments: [intent], bands: [{from: 2.5, label: many, status: good}]}
          - {name: missed, label: Missed, description: Conversations with a fallback., proves: experience, fact: conversations, numerator: count_if(has_fallback), denominator: count_if(true), segments: [intent]}
        scorecards:
          - {name: own, label: Own, metrics: [turns_asked, missed]}
        """;

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void WhatIsBuiltAndSaid_IsTheSame(string name)
    {
        var expected = SaidIn(CultureInfo.InvariantCulture);

        Assert.Contains("2026-03-22", expected, StringComparison.Ordinal);
        Assert.Equal(expected, SaidIn(HostCulture.Of(name)));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void WhatIsWrong_IsToldTheSame(string name)
    {
        Assert.Equal(
            "`until` is `2026-03-08`, expected no day before 2026-03-09, when `covers` begins",
            HostCulture.Run(HostCulture.Of(name), () => Failure("covers: {from: 2026-03-09, until: 2026-03-08}")));
        Assert.Contains("week of 2026-01-04", HostCulture.Run(HostCulture.Of(name), NoNumber), StringComparison.Ordinal);
    }

    private static string Failure(string covers)
    {
        using var project = Project(Settings.Replace("covers: {until: 2026-03-29}", covers, StringComparison.Ordinal));
        return Assert.Throws<ProjectException>(() => project.Load()).Diagnostics.Single(diagnostic => diagnostic.Severity == Severity.Error).Message;
    }

    private static string NoNumber()
    {
        using var project = Project(Settings);
        project.Build();
        var catalog = project.Load();
        var question = Question.Of([Metric(catalog, "missed")], Grain.Week, []) with { From = new DateOnly(2026, 1, 4), To = new DateOnly(2026, 1, 10) };
        return Assert.Single(Assert.Throws<ProjectException>(() => NumberExplainer.Explain(catalog, question, 1)).Diagnostics).Message;
    }

    /// <summary>All that is said of a small project in a culture: SQL, answers, rows behind a number, what is checked, exported and reported.</summary>
    private static string SaidIn(CultureInfo culture) => HostCulture.Run(culture, () =>
    {
        using var project = Project(Settings);
        Builder.Build(project.Load(), new StoppedClock(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero)));
        var catalog = project.Load(InputPolicy.Recorded);
        var said = new StringBuilder();
        AddAnswers(said, catalog);
        var report = WeeklyReader.Read(catalog, null, LanguageFiles.Read(project.Root, "en"), TimeProvider.System);
        said.Append(WeeklyText.Write(report)).Append(WeeklyPage.Write(report));
        Exporter.Write(catalog, ["metric_values", "conversations", "metrics"], [], ExportFormat.Csv, Path.Combine(project.Root, "out"), table => said.Append(File.ReadAllText(table.Path)));
        return said.ToString();
    });

    private static void AddAnswers(StringBuilder said, Catalog catalog)
    {
        var weeks = Question.Of([.. catalog.Metrics.Where(metric => metric.Name is "turns_asked" or "missed")], Grain.Week, [catalog.Dimensions.First(dimension => dimension.Name == "intent")]);
        var narrowed = weeks with { Where = new Located("turns > 1", new SourceSpan(new SourceText("where", "turns > 1"), 0, 9)), From = new DateOnly(2026, 3, 9) };
        var one = Question.Of([Metric(catalog, "turns_asked")], Grain.Week, []) with { From = new DateOnly(2026, 3, 15), To = new DateOnly(2026, 3, 21) };
        said.Append(Compiler.Compile(catalog, narrowed));
        foreach (var format in Enum.GetValues<RowFormat>())
        {
            said.Append(RowFormatter.Format(QueryRunner.Run(catalog, weeks), format)).Append(RowFormatter.Format(QueryRunner.Run(catalog, narrowed), format));
        }

        var explanation = Explainer.Explain(catalog, one, NumberExplainer.Explain(catalog, one, 3));
        said.Append(ExplanationText.Format(explanation, "EUR", 100)).Append(ExplanationJson.Format(explanation));
        var check = CheckRunner.Run(catalog, CheckSelection.All(catalog), null, new StoppedClock(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero)));
        said.Append(check.TooOld?.Message).AppendJoin('\n', check.Bands).Append(RowFormatter.Format(GapsReader.Run(catalog, new DateOnly(2026, 3, 2), null, null, 5), RowFormat.Csv));
    }

    private static BoundMetric Metric(Catalog catalog, string name) => catalog.Metrics.First(metric => metric.Name == name);

    private static WrittenProject Project(string settings) => new(settings, ("metrics/own.yml", Metrics), ("log.csv", string.Join('\n', Lines().Prepend("name,happened,chat,topic"))));

    private static IEnumerable<string> Lines() =>
        from day in Enumerable.Range(0, 28)
        from message in Enumerable.Range(0, (day / 7) + 1)
        from name in (string[])["user_message", day % 5 == 0 ? "bot_fallback" : "bot_message"]
        let time = new DateTime(2026, 3, 1, 9, 0, 0).AddDays(day).AddSeconds(message * 10)
        select FormattableString.Invariant($"{name},{(name == "user_message" ? time : time.AddSeconds(5)):yyyy-MM-dd HH:mm:ss},{day},{(day % 2 == 0 ? "a" : "b")}");
}
