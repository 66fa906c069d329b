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

    private static bool IsOfItself(string code) => IsBetween(code, "CSQL010", "CSQL014") || IsBetween(code, "CSQL030", "CSQL049");

    private static bool IsBetween(string code, string first, string last) => string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, last) <= 0;
}
