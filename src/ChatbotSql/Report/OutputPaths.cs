using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Report;

/// <summary>Where may be written: over nothing that a project is made of.</summary>
internal static class OutputPaths
{
    /// <param name="what">What is written, such as <c>report</c>.</param>
    /// <exception cref="ProjectException">A path is of the generated file, of a file of the project, or of a raw file.</exception>
    public static void Require(Catalog catalog, string what, IEnumerable<string> paths)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var path in paths)
        {
            if (OwnFiles.IsGenerated(catalog, path))
            {
                diagnostics.Add(OutputErrors.GeneratedFile(path, what));
            }
            else if (OwnFiles.NameOf(catalog, path) is { } name)
            {
                diagnostics.Add(OutputErrors.OwnFile(path, name, what));
            }
        }

        diagnostics.ThrowIfErrors(ofUsage: true);
    }
}
