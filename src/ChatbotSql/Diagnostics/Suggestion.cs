namespace ChatbotSql.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>More names than this are not read but searched.</summary>
    public const int LongestList = 12;

    /// <summary>What is shorter, such as an `id`, stands in names of anything.</summary>
    private const int ShortestWord = 4;

    /// <summary><c>did you mean `x`?</c> for the closest candidate, or null where none is close.</summary>
    public static string? For(string name, IEnumerable<string> candidates) =>
        Closest(name, candidates) is { } closest ? $"did you mean `{closest}`?" : null;

    /// <summary>The closest candidate by one edit in three letters, or else the shortest that has the name among its words; null where none does.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => new Candidate(candidate, Distance(name, candidate), Holds(candidate, name)))
        .Where(pair => pair.IsNear(name) || pair.HoldsName)
        .OrderBy(pair => pair.IsNear(name) ? 0 : 1)
        .ThenBy(pair => pair.Distance)
        .ThenBy(pair => pair.Name, StringComparer.Ordinal)
        .FirstOrDefault()?.Name;

    /// <summary>The suggestion, or else the list of what would be right.</summary>
    public static string? OrList(string name, IReadOnlyCollection<string> candidates) =>
        For(name, candidates) ?? (candidates.Count is 0 or > LongestList ? null : $"expected one of {Quote(candidates)}");

    /// <summary>The first dozen names, and how many more there are.</summary>
    public static string First(IReadOnlyCollection<string> names) => names.Count <= LongestList
        ? Quote(names)
        : $"{Quote(names.Take(LongestList))} and {names.Count - LongestList} more";

    public static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    /// <summary>Whether a name of several words has another among them, as <c>deflection_rate</c> has <c>deflection</c>.</summary>
    private static bool Holds(string candidate, string name) =>
        name.Length >= ShortestWord && $"_{candidate}_".Contains($"_{name}_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Optimal string alignment distance, without regard to case.</summary>
    private static int Distance(string left, string right)
    {
        var a = left.ToLowerInvariant();
        var b = right.ToLowerInvariant();
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cells[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cells, a, b, i, j);
            }
        }

        return cells[a.Length, b.Length];
    }

    private static int Cheapest(int[,] cells, string a, string b, int i, int j)
    {
        var cost = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(cells[i - 1, j] + 1, cells[i, j - 1] + 1), cells[i - 1, j - 1] + cost);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, cells[i - 2, j - 2] + 1) : best;
    }

    private sealed record Candidate(string Name, int Distance, bool HoldsName)
    {
        public bool IsNear(string name) => Distance <= Math.Max(1, name.Length / 3);
    }
}
