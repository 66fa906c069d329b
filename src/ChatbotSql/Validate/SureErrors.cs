using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Templates;

namespace ChatbotSql.Validate;

/// <summary>Finds what is wrong in the sound files of a project whatever its faulty ones define: keys, values and SQL, but no names.</summary>
internal static class SureErrors
{
    public static IEnumerable<Diagnostic> Of(ProjectFiles files, Validator validator, TemplateEngine templates)
    {
        var found = new DiagnosticBag();
        validator.Validate(ModelBuilder.Build(files, found), templates, InputPolicy.Optional, found);
        return found.Where(item => item is { Severity: Severity.Error, Span.Source: var source } && !files.Faulty.Contains(source) && IsOfItself(item.Code));
    }

    private static bool IsOfItself(string code) => IsFrom("CSQL010", "CSQL015", code) || IsFrom("CSQL030", "CSQL050", code);

    private static bool IsFrom(string first, string below, string code) => string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, below) < 0;
}
