namespace ChatbotSql.Explain;

/// <summary>A benchmark range in words.</summary>
/// <param name="Range">Such as <c>25% to below 40%, only if csat &gt;= 0.80</c>.</param>
/// <param name="Status">good, ok or bad.</param>
/// <param name="Source">Where the figures were published, or null.</param>
public sealed record ExplainedBand(string Range, string Label, string Status, string? Source);
