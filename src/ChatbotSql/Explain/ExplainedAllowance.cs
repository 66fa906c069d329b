namespace ChatbotSql.Explain;

/// <summary>A warning that the definition turns off for itself, and why.</summary>
public sealed record ExplainedAllowance(string Code, string Reason);
