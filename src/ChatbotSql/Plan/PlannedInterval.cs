namespace ChatbotSql.Plan;

/// <summary>The measures from which a 95% interval is computed.</summary>
public abstract record PlannedInterval(string Method)
{
    /// <summary>Wilson's score interval of a proportion (Wilson 1927).</summary>
    /// <param name="Outside">Counts numerator rows outside the denominator; with any, there is no interval. Null where there cannot be any.</param>
    public sealed record Wilson(string? Outside) : PlannedInterval("wilson");

    /// <summary>The delta method for a ratio of sums over clusters (Cochran 1977, section 6.3).</summary>
    /// <param name="Clusters">Counts the rows whose denominator is not 0.</param>
    public sealed record Clustered(string Clusters, string SumXx, string SumXy, string SumYy) : PlannedInterval("clustered");

    /// <summary>Order statistics around the median by the binomial distribution (Conover 1999, section 3.2).</summary>
    /// <param name="Sorted">The values in ascending order.</param>
    public sealed record OrderStatistics(string Sorted) : PlannedInterval("order_statistics");
}
