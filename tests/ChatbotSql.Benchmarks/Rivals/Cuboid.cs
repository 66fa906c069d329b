using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Benchmarks.Rivals;

/// <summary>One group-by over conversations.</summary>
internal sealed record Cuboid(Grain Grain, ImmutableArray<string> Dimensions)
{
    /// <summary>The cuboids that a build of the benchmark's metrics stores: 6 grains of 4 segments.</summary>
    public static ImmutableArray<Cuboid> Stored { get; } =
    [
        .. new ImmutableArray<string>[] { [], ["intent"], ["channel"], ["channel", "intent"] }
            .SelectMany(dimensions => Enum.GetValues<Grain>().Select(grain => new Cuboid(grain, dimensions))),
    ];

    public string GrainName => Grain.ToString().ToLowerInvariant();

    public string Segment => Dimensions.IsEmpty ? "all" : string.Join('+', Dimensions);

    /// <summary>The names of the columns that tell its rows apart.</summary>
    public string Keys => string.Join(", ", Dimensions.Prepend("period_start"));

    /// <summary>The SQL of a file for this cuboid.</summary>
    public string Fill(string sql) => sql
        .Replace("{period}", Grain == Grain.All ? "CAST(NULL AS DATE)" : $"CAST(date_trunc('{GrainName}', started_on) AS DATE)", StringComparison.Ordinal)
        .Replace("{dated}", Grain == Grain.All ? "true" : "started_on IS NOT NULL", StringComparison.Ordinal)
        .Replace("{dimensions}", string.Concat(Dimensions.Select(dimension => $"{dimension}, ")), StringComparison.Ordinal);
}
