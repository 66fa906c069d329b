namespace ChatbotSql.Validate;

/// <summary>The strata of a standardised metric and their weights.</summary>
/// <param name="To">The name of the ratio whose denominator is the weight of a stratum.</param>
/// <param name="IsCoverage">Whether the share of the weight that has a value is wanted, not the mean of the values.</param>
public sealed record BoundStandardisation(BoundDimension Over, string To, bool IsCoverage);
