using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The keys of a mapping that mean nothing there, and what may be meant by them.</summary>
internal static class MistypedKeys
{
    /// <summary>The first entry whose key means nothing and may be meant as one of some keys; or null.</summary>
    /// <param name="known">All keys that mean something.</param>
    public static YamlEntry? Meant(YamlMapping mapping, IReadOnlyCollection<string> known, IReadOnlyCollection<string> keys) => mapping.Entries.FirstOrDefault(entry =>
        !known.Contains(entry.Key.Text) && Suggestion.Closest(entry.Key.Text, known) is { } meant && keys.Contains(meant));

    /// <summary>Reports them, and the keys that are missing where none of them is meant as those.</summary>
    /// <param name="what">What messages call the mapping.</param>
    public static void Report(YamlMapping mapping, string what, IReadOnlyCollection<string> known, IEnumerable<string> missing, DiagnosticBag diagnostics)
    {
        foreach (var key in missing.Where(key => Meant(mapping, known, [key]) is null))
        {
            diagnostics.Add(ModelErrors.MissingKey(mapping.Span, what, key));
        }

        foreach (var (index, entry) in mapping.Entries.Index().Where(pair => !known.Contains(pair.Item.Key.Text)))
        {
            diagnostics.Add(ModelErrors.UnknownKey(entry.Key, what, known, index == 0 ? null : CutNumber(mapping.Entries[index - 1], entry)));
        }
    }

    /// <summary>The number that a comma cut in two, of which YAML takes the second part between braces for a key; or null.</summary>
    private static string? CutNumber(YamlEntry before, YamlEntry entry) =>
        before.Value is YamlScalar { IsPlain: true } whole && IsDigits(whole.Text.TrimStart('-')) && IsDigits(entry.Key.Text) && entry.Value is YamlScalar { IsNull: true }
            ? $"{before.Key.Text}: {whole.Text}.{entry.Key.Text}"
            : null;

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
