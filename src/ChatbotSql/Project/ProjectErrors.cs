using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Diagnostics of reading files: CSQL001 to CSQL009 and CSQL185.</summary>
internal static class ProjectErrors
{
    private const string EndQuote = "end it with the same quote as it begins with";

    public static Diagnostic NoProject(string folder) => Diagnostic.Error(
        "CSQL001", null, $"no `{ProjectLoader.FileName}` in `{folder}`",
        "name the project's folder with --project, or make a sample project with `chatbotsql demo`");

    public static Diagnostic NotYaml(SourceSpan span, string reason) =>
        Diagnostic.Error("CSQL002", span, $"this is not valid YAML: {reason}", reason.Contains("quoted scalar", StringComparison.Ordinal) ? EndQuote : null);

    /// <param name="end">The line that it ends on.</param>
    public static Diagnostic NotClosed(SourceSpan quote, long end) => Diagnostic.Error(
        "CSQL002", quote, $"this is not valid YAML: the quoted text that begins here ends on line {end} only", EndQuote);

    public static Diagnostic DuplicateKey(YamlScalar key) =>
        Diagnostic.Error("CSQL003", key.Span, $"the key `{key.Text}` stands twice in this mapping", "remove one of them");

    public static Diagnostic NotAMapping(SourceSpan span, string found) =>
        Diagnostic.Error("CSQL004", span, $"expected a mapping of keys at the top of the file, found {found}");

    public static Diagnostic Unreadable(string path, string reason) =>
        Diagnostic.Error("CSQL005", null, $"cannot read `{path}`: {reason}");

    public static Diagnostic TemplateRefused(string path) => Diagnostic.Error(
        "CSQL185", null, $"the project has a template of its own, `{path}`, and a template is code", "remove it, or leave out --no-project-templates where you trust who wrote it");
}
