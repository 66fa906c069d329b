namespace ChatbotSql.Diagnostics;

/// <summary>One thing wrong with a project or its data, said to the person who wrote it.</summary>
/// <param name="Severity">Errors fail the command with exit code 1.</param>
/// <param name="Code">Stable, such as <c>CSQL021</c>.</param>
/// <param name="Message">What was found and what was expected; names stand in backticks.</param>
/// <param name="Span">Where it stands, or null where it stands nowhere in a file.</param>
/// <param name="Help">What to do, or null.</param>
public sealed record Diagnostic(Severity Severity, string Code, string Message, SourceSpan? Span, string? Help)
{
    public static Diagnostic Error(string code, SourceSpan? span, string message, string? help = null) =>
        new(Severity.Error, code, message, span, help);

    public static Diagnostic Warning(string code, SourceSpan? span, string message, string? help = null) =>
        new(Severity.Warning, code, message, span, help);
}
