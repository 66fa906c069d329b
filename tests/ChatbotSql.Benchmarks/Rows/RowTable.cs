using System.Globalization;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>Prints results, each figure beside its goal.</summary>
internal static class RowTable
{
    private static readonly string[] Heads = ["row", "events", "ours", "rival", "figure", "goal", ""];

    public static void Print(IEnumerable<RowResult> results)
    {
        var lines = results.Select(Cells).Prepend(Heads).ToList();
        var widths = Heads.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var line in lines)
        {
            // Names, goals and verdicts stand left, numbers right.
            Console.WriteLine(string.Join("  ", line.Select((cell, column) => column is 0 or >= 5 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    private static string[] Cells(RowResult result) =>
    [
        result.Name,
        result.Size,
        result.Ours,
        result.Rival,
        string.Create(CultureInfo.InvariantCulture, $"{result.Figure:0.0##}{result.Unit}"),
        result.Goal.Text,
        !result.Goal.IsStated ? "" : result.Goal.IsMet(result.Figure) ? "met" : "missed",
    ];
}
