namespace ChatbotSql.Tests.Run;

/// <summary>A clock that stands at a time.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
