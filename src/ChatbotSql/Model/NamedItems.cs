using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Tells a mapping of names, where a list is asked for, from the one item that may stand in place of a list.</summary>
internal static class NamedItems
{
    /// <summary>Whether no key is an item's, and none is a misspelled one either: that would have a value of its own, and not keys below it.</summary>
    public static bool Are(YamlMapping mapping, IReadOnlyCollection<string> known) =>
        !mapping.Entries.IsEmpty && mapping.Entries.All(entry =>
            !known.Contains(entry.Key.Text) && (entry.Value is YamlMapping || Suggestion.Closest(entry.Key.Text, known) is null));
}
