using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Languages;

/// <summary>Diagnostics of languages: CSQL130 and CSQL131.</summary>
internal static class LanguageErrors
{
    public static Diagnostic Unknown(string code, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL130", null, $"there is no language `{code}`", $"there are {Suggestion.Quote(known)}; for another, copy `en.json` to `metrics/languages/{{language}}.json` and translate it");

    public static Diagnostic DoesNotParse(string file, long line, long column) => Diagnostic.Error(
        "CSQL131", null, string.Create(CultureInfo.InvariantCulture, $"`{file}` is not a language: line {line}, byte {column} is not JSON of texts"), "write one object whose keys and values are texts, as in `en.json`");
}
