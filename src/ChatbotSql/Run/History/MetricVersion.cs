namespace ChatbotSql.Run.History;

/// <summary>What a metric meant for a time.</summary>
/// <param name="Version">A checksum of its meaning.</param>
/// <param name="Since">When a build first wrote it so, in UTC.</param>
/// <param name="Until">When a build first wrote it otherwise or left it out; null where it means that now.</param>
internal sealed record MetricVersion(string Metric, string Version, DateTime Since, DateTime? Until);
