using ChatbotSql.Plan;
using ChatbotSql.Render;

namespace ChatbotSql.Run.Ranks;

/// <summary>What is put in order of the rows of a fact.</summary>
/// <param name="IsDistinct">Whether the different values are counted, which may pass in any order that keeps the same together.</param>
/// <param name="Argument">The SQL of the value of a row.</param>
/// <param name="Condition">The SQL of the rows that count, or null where all do.</param>
internal sealed record RankedArgument(bool IsDistinct, string Argument, string? Condition)
{
    public static RankedArgument Of(Ranking ranking) => new(ranking.Kind == RankingKind.Distinct, ranking.Argument, ranking.Conditions.IsEmpty ? null : ConditionSql.All(ranking.Conditions));

    /// <summary>The SQL of the value of a row that counts, else NULL. Of a row that does not count the value may be one that fails, so it is not computed.</summary>
    public string Value => Condition is null ? Argument : $"CASE WHEN {Condition} THEN {Argument} END";

    /// <summary>What is put in order: for different values, a number of 64 bits that stands for each.</summary>
    /// <param name="isHashed">Whether two values may have the same number, by a chance of one in 2^64.</param>
    public string Sql(bool isHashed) => !IsDistinct ? $"CAST({Value} AS DOUBLE)" : $"CASE WHEN ({Value}) IS NOT NULL THEN {Number(isHashed)} END";

    private string Number(bool isHashed) => isHashed ? $"hash({Value})" : $"CAST(dense_rank() OVER (ORDER BY {Value}) AS UBIGINT)";
}
