namespace ChatbotSql.Project;

/// <summary>Whether a project may have templates of its own. They are code: they may hold any SQL, and run with the rights of who builds.</summary>
public enum TemplatePolicy
{
    /// <summary>They take the place of those that ship with the tool.</summary>
    Allowed,

    /// <summary>Each is an error.</summary>
    Refused,
}
