using System.Collections.Immutable;
using System.Globalization;

namespace ChatbotSql.Report.Weekly;

/// <summary>The words of a report in one language.</summary>
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
    };

    public bool IsRussian => Code == "ru";

    /// <summary>The text of a key, with the values that it names in braces.</summary>
    public string Text(string key, params (string Name, string Value)[] values) => values.Aggregate(
        Texts.GetValueOrDefault(key, key),
        (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
}
