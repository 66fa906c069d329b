using ChatbotSql.Diagnostics;

namespace ChatbotSql.Report;

/// <summary>Diagnostics of where something would be written: CSQL127 and CSQL129.</summary>
internal static class OutputErrors
{
    /// <param name="what">What would be written there, such as <c>report</c>.</param>
    public static Diagnostic GeneratedFile(string path, string what) => Diagnostic.Error(
        "CSQL127", null, $"`{path}` is the generated file, which the {what} would take the place of", "name another file with `--out`");

    /// <param name="name">What the file is, such as <c>a file of the project</c>.</param>
    /// <param name="what">What would be written there, such as <c>report</c>.</param>
    public static Diagnostic OwnFile(string path, string name, string what) => Diagnostic.Error(
        "CSQL129", null, $"`{path}` is {name}, which the {what} would take the place of", "name another place with `--out`");
}
