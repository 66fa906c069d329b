namespace ChatbotSql.Shared;

/// <summary>A fact that needs what root alone may do on Linux, as giving files away.</summary>
public sealed class FactAsRootOnLinuxAttribute : FactAttribute
{
    public FactAsRootOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "only root on Linux may do this";
}
