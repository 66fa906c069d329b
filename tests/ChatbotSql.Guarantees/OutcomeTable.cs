namespace ChatbotSql.Guarantees;

/// <summary>Prints what came of each guarantee, and below it what does not hold and what was skipped.</summary>
internal static class OutcomeTable
{
    private static readonly string[] Heads = ["guarantee", "how it was tried", "result"];

    public static void Print(IReadOnlyCollection<(string Name, Outcome Outcome)> outcomes)
    {
        var lines = outcomes.Select(tried => new[] { tried.Name, tried.Outcome.Skipped ?? tried.Outcome.Tried, tried.Outcome.Result }).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var line in lines)
        {
            Console.WriteLine(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }

        foreach (var (name, outcome) in outcomes)
        {
            foreach (var failure in outcome.Failures)
            {
                Console.Error.WriteLine($"error: {name}: {failure}");
            }
        }
    }
}
