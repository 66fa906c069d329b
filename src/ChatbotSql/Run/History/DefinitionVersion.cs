namespace ChatbotSql.Run.History;

/// <summary>What something was defined to be for a time.</summary>
/// <param name="Name">Of a metric, or of whatever else is defined.</param>
/// <param name="Version">What changes with the definition: a rule in words, or a checksum of what is meant.</param>
/// <param name="Since">When a build first went by it, in UTC.</param>
/// <param name="Until">When a build first went by another or left it out, in UTC; null where it is in force.</param>
internal sealed record DefinitionVersion(string Name, string Version, DateTime Since, DateTime? Until);
