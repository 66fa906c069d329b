namespace ChatbotSql.Shared;

/// <summary>A clock that stands at a time.</summary>
public sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
