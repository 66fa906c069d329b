namespace ChatbotSql.Diagnostics;

/// <summary>How grave a diagnostic is; an error stops the stage after the one that found it.</summary>
public enum Severity
{
    Warning,
    Error,
}
