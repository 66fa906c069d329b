using System.Collections.Immutable;

namespace ChatbotSql.Benchmarks.Rivals;

/// <summary>The SQL files of the rivals.</summary>
internal static class RivalSql
{
    public static string Scan { get; } = Read("scan");

    public static string Parquet { get; } = Read("parquet");

    public static string Cuboid { get; } = Read("cuboid");

    public static string Metric { get; } = Read("metric");

    public static string Cells { get; } = Read("cells");

    public static string Differences { get; } = Read("differences");

    /// <summary>The additive metrics, each an expression with its name.</summary>
    public static ImmutableArray<string> Formulas { get; } = Lines("formulas");

    /// <summary>The medians, each an expression with its name.</summary>
    public static ImmutableArray<string> Medians { get; } = Lines("medians");

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sql", $"{name}.sql"));

    private static ImmutableArray<string> Lines(string name) =>
        [.. Read(name).Split('\n').Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))];
}
