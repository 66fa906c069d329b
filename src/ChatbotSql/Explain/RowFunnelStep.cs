namespace ChatbotSql.Explain;

/// <summary>A condition on rows that met those before it.</summary>
/// <param name="Of">The side that the condition is of.</param>
/// <param name="Excluded">The rows for which it is the first that does not hold.</param>
/// <param name="Left">The rows that are left.</param>
public sealed record RowFunnelStep(string Condition, string Of, long Excluded, long Left);
