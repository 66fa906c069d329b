using System.Globalization;

namespace ChatbotSql.Benchmarks.Archives;

/// <summary>A project with five hundred metrics of its own: ratios with bands, medians, sums, and formulas over them.</summary>
internal static class ManyMetrics
{
    private const int Metrics = 500;

    /// <summary>Writes the project below a folder and returns its own.</summary>
    public static string Write(string work)
    {
        var folder = Path.Combine(work, "many-metrics");
        Directory.CreateDirectory(Path.Combine(folder, "metrics"));
        File.WriteAllText(Path.Combine(folder, "chatbotsql.yml"), "name: many\nparams: {long_session_turns: 5}\n");
        File.WriteAllLines(Path.Combine(folder, "metrics", "own.yml"), Enumerable.Range(0, Metrics).Select(Metric).Prepend("metrics:"));
        return folder;
    }

    private static string Metric(int number) => string.Create(CultureInfo.InvariantCulture, $"""
          - name: own_{number}
            label: Own {number}
            description: The metric {number} of many.
            proves: service
            read_with: [csat]
        {Definition(number)}
        """);

    private static string Definition(int number) => (number % 4) switch
    {
        0 => $$"""
                fact: conversations
                numerator: count_if(turns > {{number}} AND intent = 'intent {{number}}')
                denominator: count(*)
                where: is_bot_handled
                unit: percent
                segments: [intent, channel]
                bands: [{below: 0.5, label: low, status: good}, {from: 0.5, label: high, status: bad}]
            """,
        1 => $"""
                fact: conversations
                value: median(turns + {number})
            """,
        2 => $"""
                fact: conversations
                value: sum(turns * {number})
                where: channel = 'channel {number}' AND turns > $long_session_turns
            """,
        _ => $"    formula: own_{number - 1} / own_{number - 2} + {number}",
    };
}
