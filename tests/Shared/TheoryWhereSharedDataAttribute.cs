namespace ChatbotSql.Shared;

/// <summary>A theory that is skipped where <see cref="SharedData"/> is absent.</summary>
public sealed class TheoryWhereSharedDataAttribute : TheoryAttribute
{
    public TheoryWhereSharedDataAttribute() => Skip = SharedData.IsPresent ? null : SharedData.Absent;
}
