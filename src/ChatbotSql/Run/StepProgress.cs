namespace ChatbotSql.Run;

/// <summary>How far a step is.</summary>
/// <param name="Share">The share of it that is done, 0 to 1.</param>
/// <param name="RowsPerSecond">The rows that DuckDB goes through, or null where it does not say.</param>
/// <param name="Left">The time that the rest of the statement takes at this rate, or null where too little is done to tell.</param>
public sealed record StepProgress(double Share, double? RowsPerSecond, TimeSpan? Left);
