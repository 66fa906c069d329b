namespace ChatbotSql.Run.History;

/// <summary>A rule that an attribution has had.</summary>
/// <param name="Rule">The rule in words.</param>
/// <param name="Since">When the first build by it began, in UTC.</param>
/// <param name="Until">When the first build by another rule began, in UTC; null for the rule in force.</param>
internal sealed record AttributionRule(string Attribution, string Rule, DateTime Since, DateTime? Until);
