using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Diagnostics of reading files: CSQL001 to CSQL009, CSQL185 and CSQL242.</summary>
internal static class ProjectErrors
{
    private const string EndQuote = "end it with the same quote as it begins with";

    public static Diagnostic NoProject(string folder) => Diagnostic.Error(
        "CSQL001", null, $"no `{ProjectLoader.FileName}` in `{folder}`",
        "name the project's folder with --project, or make a sample project with `chatbotsql demo`");

    public static Diagnostic NotYaml(SourceSpan span, string reason, string? help) => Diagnostic.Error("CSQL002", span, $"this is not valid YAML: {reason}", help);

    /// <param name="sign">One that has a meaning in YAML.</param>
    public static Diagnostic BeginsWithSign(SourceSpan place, char sign) =>
        NotYaml(place, $"a text without quotes cannot begin with `{sign}`", "put the whole text, such as SQL, into quotes");

    public static Diagnostic NotClosed(SourceSpan bracket) => Diagnostic.Error(
        "CSQL002", bracket, $"this is not valid YAML: `{bracket.Slice}` is not closed", $"end it with `{Closing(bracket)}`");

    /// <summary>The bracket that closes another.</summary>
    public static char Closing(SourceSpan bracket) => bracket.Slice == "{" ? '}' : ']';

    /// <param name="end">The line that it ends on.</param>
    public static Diagnostic NotClosed(SourceSpan quote, long end) => Diagnostic.Error(
        "CSQL002", quote, $"this is not valid YAML: the quoted text that begins here ends on line {end} only", EndQuote);

    public static Diagnostic DuplicateKey(YamlScalar key) =>
        Diagnostic.Error("CSQL003", key.Span, $"the key `{key.Text}` stands twice in this mapping", "remove one of them");

    public static Diagnostic NotAMapping(SourceSpan span, string found) =>
        Diagnostic.Error("CSQL004", span, $"expected a mapping of keys at the top of the file, found {found}");

    public static Diagnostic Unreadable(string path, string reason) =>
        Diagnostic.Error("CSQL005", null, $"cannot read `{path}`: {reason}");

    public static Diagnostic NotUtf8(SourceSpan lost) => Diagnostic.Error(
        "CSQL005", lost, "this file is not UTF-8: what stands here cannot be read", "write it so, such as by `iconv -f WINDOWS-1252 -t UTF-8`");

    public static Diagnostic MergeKey(YamlScalar key) => Diagnostic.Error(
        "CSQL002", key.Span, "`<<` stands for the keys of another mapping, and such merge keys are not supported", "write the keys out; `*name` can stand for the whole of a value");

    public static Diagnostic CutAtComma(YamlScalar text) => Diagnostic.Error(
        "CSQL002", text.Span, $"`{text.Text}` ends at a comma, before its parenthesis is closed", "put the text in quotes, parenthesis and all: between `{` and `}` a comma ends what has none");

    /// <param name="places">Where it was looked for.</param>
    public static Diagnostic NoPack(IEnumerable<string> places) => Diagnostic.Error(
        "CSQL242", null, $"the metrics and SQL templates that ship with ChatbotSql are not there: no folder {string.Join(" and no ", places.Select(place => $"`{place}`"))}",
        "copy the folder `pack`, which a build of the library puts beside its assembly, to one of these places");

    public static Diagnostic TemplateRefused(string path) => Diagnostic.Error(
        "CSQL185", null, $"the project has a template of its own, `{path}`, and a template is code", "remove it, or leave out --no-project-templates where you trust who wrote it");
}
