namespace ChatbotSql.Plan;

/// <summary>What is made of values in their order.</summary>
public enum RankingKind
{
    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    Median,

    /// <summary>The values at the ranks between which the median lies with 95% confidence.</summary>
    Interval,

    /// <summary>The number of different values.</summary>
    Distinct,
}
