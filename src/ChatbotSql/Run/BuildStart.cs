using ChatbotSql.Project;

namespace ChatbotSql.Run;

/// <summary>When a build began, and what the project and its lookups said then: whatever changes later is the next build's.</summary>
internal sealed record BuildStart(DateTimeOffset At, ProjectVersion Version);
