namespace ChatbotSql.Model;

/// <summary>Compares like with like: a value over several strata is the mean of the strata's, by the mix of one of the metrics.</summary>
/// <param name="Over">The dimension whose values are the strata.</param>
/// <param name="To">The ratio whose denominator is the weight of a stratum.</param>
/// <param name="IsCoverage">Whether it is not the mean that is wanted but the share of the mix that it is over.</param>
public sealed record Standardisation(Located Over, Located To, bool IsCoverage);
