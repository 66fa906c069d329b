using System.Collections.Immutable;
using System.Globalization;

namespace ChatbotSql.Languages;

/// <summary>What is said to people in one language.</summary>
/// <param name="Code">The name of its file, such as <c>en</c>.</param>
/// <param name="Texts">Words and sentences by key; those of English where the language has none.</param>
public sealed record Language(string Code, ImmutableSortedDictionary<string, string> Texts)
{
    /// <summary>How its numbers are written.</summary>
    public NumberFormatInfo Numbers { get; } = new()
    {
        NumberDecimalSeparator = Texts.GetValueOrDefault("decimal_sign", "."),
        NumberGroupSeparator = Texts.GetValueOrDefault("thousands_sign", ","),
        PercentDecimalSeparator = Texts.GetValueOrDefault("decimal_sign", "."),
        PercentSymbol = Texts.GetValueOrDefault("percent_sign", "%"),
    };

    public bool IsRussian => Code == "ru";

    /// <summary>The words that data and definitions use of a kind, such as <c>band</c>, with what they are in the language.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words(string kind) =>
        Texts.Where(text => text.Key.StartsWith($"{kind} ", StringComparison.Ordinal)).Select(text => KeyValuePair.Create(text.Key[(kind.Length + 1)..], text.Value));

    /// <summary>The text of a key, with the values that it names in braces.</summary>
    public string Text(string key, params (string Name, string Value)[] values) => values.Aggregate(
        Texts.GetValueOrDefault(key, key),
        (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
}
