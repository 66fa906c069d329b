namespace ChatbotSql.EndToEnd;

/// <summary>A theory of folders that a user cannot enter: root enters all of them, and has to be somebody else for it.</summary>
public sealed class TheoryWhereOthersAreShutOutAttribute : TheoryAttribute
{
    public TheoryWhereOthersAreShutOutAttribute() => Skip = Processes.IsNobodyHere ? null : "the command cannot be run as a user to whom folders are closed";
}
