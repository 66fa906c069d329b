namespace ChatbotSql.EndToEnd;

/// <summary>A theory of folders that a user cannot enter: root enters all of them, unless it does without its privileges.</summary>
public sealed class TheoryWithoutPrivilegesAttribute : TheoryAttribute
{
    public TheoryWithoutPrivilegesAttribute() => Skip = Processes.CanBeWithoutPrivileges ? null : "the command cannot be run as one to whom folders are closed";
}
