using ChatbotSql.Plan;

namespace ChatbotSql.Run.Ranks;

/// <summary>What is put in order of the rows of a fact.</summary>
/// <param name="IsDistinct">Whether the different values are counted, which may pass in any order that keeps the same together.</param>
/// <param name="Argument">The SQL of the value of a row.</param>
/// <param name="Condition">The SQL of the rows that count, or null where all do.</param>
internal sealed record RankedArgument(bool IsDistinct, string Argument, string? Condition)
{
    public static RankedArgument Of(Ranking ranking) => new(ranking.Kind == RankingKind.Distinct, ranking.Argument, ranking.Condition);

    /// <summary>The SQL of the rows that have something to put in order, where that is not told by its value.</summary>
    public string? Counts => !IsDistinct ? Condition : Condition is null ? $"({Argument}) IS NOT NULL" : $"({Condition}) AND ({Argument}) IS NOT NULL";

    /// <summary>What is put in order: for different values, a number of 64 bits that stands for each.</summary>
    /// <param name="isHashed">Whether two values may have the same number, by a chance of one in 2^64.</param>
    public string Sql(bool isHashed) => !IsDistinct ? $"CAST({Argument} AS DOUBLE)"
        : isHashed ? $"hash({Argument})"
        : $"CAST(dense_rank() OVER (ORDER BY {Argument}) AS UBIGINT)";
}
