namespace ChatbotSql.EndToEnd;

/// <summary>A theory that needs devices and a shell of Linux.</summary>
public sealed class TheoryOnLinuxAttribute : TheoryAttribute
{
    public TheoryOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() ? null : "devices and shells are those of Linux";
}
