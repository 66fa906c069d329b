namespace ChatbotSql.EndToEnd;

/// <summary>A fact that needs signals and devices of Linux.</summary>
public sealed class FactOnLinuxAttribute : FactAttribute
{
    public FactOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() ? null : "signals and devices are those of Linux";
}
