namespace ChatbotSql.Shared;

/// <summary>A fact that is skipped where <see cref="SharedData"/> is absent.</summary>
public sealed class FactWhereSharedDataAttribute : FactAttribute
{
    public FactWhereSharedDataAttribute() => Skip = SharedData.IsPresent ? null : SharedData.Absent;
}
