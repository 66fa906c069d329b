namespace ChatbotSql.Explain;

/// <summary>A metric to be read beside another one.</summary>
public sealed record ExplainedPartner(string Name, string Label);
