using System.Globalization;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A project of long names and of such as are read from the right, of nine weeks, whose costs end early. It is built once.</summary>
public sealed class NamesProject : IDisposable
{
    public const string Long = "Zahlungsabwicklungsbestätigungsnachrichtenweiterleitungen";
    public const string FromTheRight = "شحن سريع";

    /// <summary>The intents, which are the channels too, with how many of twelve conversations a day have a fallback.</summary>
    private static readonly (string Name, int Fallbacks)[] Intents = [(FromTheRight, 3), (Long, 7), ("billing", 10)];

    private readonly TemporaryFolder folder = new();

    public NamesProject()
    {
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), """
            name: shop
            database: build/shop.duckdb
            sources:
              - name: log
                feeds: events
                files: log.csv
                timezone: UTC
                columns: {event_name: name, occurred_at: happened, conversation_id: chat, intent: intent, channel: intent}
              - name: finance
                feeds: program_costs
                files: costs.csv
                columns: {period_start: from_day, period_end: to_day, category: kind, amount: amount}
            """);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "metrics")).FullName, "own.yml"), $$"""
            metrics:
              - {name: missed, label: Anteil der {{Long}}, description: Missed., proves: experience, fact: conversations, numerator: count_if(has_fallback), denominator: count(*), unit: percent, segments: [intent, channel], read_with: [late, spent, asked]}
              - {name: late, label: Late, description: Missed and known late., proves: experience, fact: conversations, numerator: count_if(has_fallback), denominator: count(*), unit: percent, segments: [intent, channel], matures: 14 days, read_with: [missed]}
              - {name: spent, label: Spent, description: Costs., proves: experience, fact: program_costs, value: sum(amount), unit: currency, read_with: [missed]}
              - {name: asked, label: {{Long}}, description: Conversations., proves: demand, fact: conversations, value: count(*), segments: [intent, channel]}
            scorecards:
              - {name: own, label: Own, metrics: [missed, late, spent]}
            funnel: [asked, engaged_conversations]
            """);
        File.WriteAllLines(Path.Combine(folder.Path, "log.csv"), Events().Prepend("name,happened,chat,intent"));
        File.WriteAllText(Path.Combine(folder.Path, "costs.csv"), "from_day,to_day,kind,amount\n2026-03-01,2026-03-31,platform,930\n");
        var built = Processes.Run(folder.Path, "build");
        Assert.True(built.ExitCode == 0, built.Error);
    }

    /// <summary>The page of the last week, or with other options.</summary>
    public string WritePage(params string[] options)
    {
        var path = Path.Combine(folder.Path, $"{string.Concat(options.Append("page"))}.html");
        var written = Processes.Run(folder.Path, ["report", "--out", path, .. options]);
        Assert.True(written.ExitCode == 0, written.Error);
        return path;
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Events() =>
        from day in Enumerable.Range(0, 63)
        from intent in Intents.Select((intent, place) => (intent.Name, intent.Fallbacks, Place: place))
        from number in Enumerable.Range(0, 12)
        let time = new DateTime(2026, 3, 2, 9, 0, 0).AddDays(day).AddMinutes((20 * intent.Place) + number)
        from name in (string[])["user_message", "bot_message", .. number < intent.Fallbacks ? ["bot_fallback"] : Array.Empty<string>(), .. number == 0 ? ["knowledge_gap"] : Array.Empty<string>()]
        select string.Create(CultureInfo.InvariantCulture, $"{name},{time:yyyy-MM-dd HH:mm:ss},{day}-{intent.Place}-{number},{intent.Name}");
}
