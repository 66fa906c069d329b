using System.Collections;
using System.Globalization;

namespace ChatbotSql.Templates;

/// <summary>What a template can read: texts, whole numbers, truth values, and lists and dictionaries of them.</summary>
/// <remarks>The library looks at the members of all else while it runs, and makes code for each kind of list, which a published command cannot.</remarks>
internal static class TemplateValues
{
    /// <exception cref="ArgumentException">A value of the context is nothing of this.</exception>
    public static Dictionary<string, object?> Of(IReadOnlyDictionary<string, object?> context) =>
        context.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal);

    private static object? Value(object? value) => value switch
    {
        null or string or bool or int or long => value,
        IReadOnlyDictionary<string, object?> dictionary => Of(dictionary),
        IEnumerable list => list.Cast<object?>().Select(Value).ToList(),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"no template reads a {value.GetType().Name}: {value}")),
    };
}
