using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Takes the known keys out of a YAML mapping; what was never asked for is an unknown key.</summary>
internal sealed class MappingReader(YamlMapping mapping, string what, DiagnosticBag diagnostics)
{
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);

    public YamlMapping Mapping => mapping;

    public SourceSpan Span => mapping.Span;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value of a key, or null where the key is absent or holds nothing.</summary>
    public YamlNode? Find(string key)
    {
        known.Add(key);
        return mapping.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public YamlScalar? Scalar(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                diagnostics.Add(ModelErrors.Expected(other.Span, key, "a single value", other.Kind));
                return null;
        }
    }

    public Located? Text(string key) => Scalar(key) is { } scalar ? new Located(scalar.Text, scalar.Span) : null;

    /// <summary>The text of a key that must be there; a placeholder, and a diagnostic, where it is not.</summary>
    public Located RequiredText(string key)
    {
        if (Text(key) is { Text.Length: > 0 } text)
        {
            return text;
        }

        diagnostics.Add(ModelErrors.MissingKey(mapping.Span, what, key));
        return new Located("", mapping.Span);
    }

    public SqlText? Sql(string key) => Scalar(key) is { } scalar ? new SqlText(scalar) : null;

    public bool Flag(string key) => Choice(key, new Dictionary<string, bool> { ["true"] = true, ["false"] = false }, false);

    public decimal? Number(string key) =>
        Parse<decimal>(key, "a number", text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    /// <summary>A number of days.</summary>
    public int? Days(string key, int least = 0) => Parse<int>(key, "a number of days such as `30 days`", text =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, "day" or "days"]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= 3660
            ? days
            : null);

    public DateOnly? Date(string key) =>
        Parse<DateOnly>(key, "a date such as 2026-01-31", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var value) ? value : null);

    /// <summary>The meaning of one of a few words, or <paramref name="absent"/> where the key is not there.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T absent)
    {
        if (Scalar(key) is not { } scalar)
        {
            return absent;
        }

        if (choices.TryGetValue(scalar.Text, out var value))
        {
            return value;
        }

        diagnostics.Add(ModelErrors.NotAChoice(scalar.Span, key, scalar.Text, [.. choices.Keys]));
        return absent;
    }

    public T? Parse<T>(string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (parse(scalar.Text) is { } value)
        {
            return value;
        }

        diagnostics.Add(ModelErrors.Expected(scalar.Span, key, expected, scalar.Kind));
        return null;
    }

    /// <summary>The words of a list, or the one word that stands in place of a list.</summary>
    public ImmutableArray<Located> Words(string key) =>
        [.. Items(key).Select(item => Word(key, item)).OfType<Located>()];

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlMapping> Mappings(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlMapping entry)
            {
                yield return entry;
            }
            else
            {
                diagnostics.Add(ModelErrors.Expected(item.Span, key, "a list of mappings", item.Kind));
            }
        }
    }

    /// <summary>The keys and values of a mapping below this one.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlMapping entries:
                return entries.Entries;
            case var other:
                diagnostics.Add(ModelErrors.Expected(other.Span, key, "a mapping", other.Kind));
                return [];
        }
    }

    /// <summary>The keys of a mapping below this one, each with its SQL.</summary>
    public ImmutableArray<KeyValuePair<Located, SqlText>> SqlEntries(string key) =>
    [
        .. Entries(key).Where(entry => IsScalar(key, entry.Value))
            .Select(entry => KeyValuePair.Create(new Located(entry.Key.Text, entry.Key.Span), new SqlText((YamlScalar)entry.Value))),
    ];

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in mapping.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            diagnostics.Add(ModelErrors.UnknownKey(key, what, known));
        }
    }

    private ImmutableArray<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var single => [single],
    };

    private Located? Word(string key, YamlNode item) =>
        IsScalar(key, item) ? new Located(((YamlScalar)item).Text, item.Span) : null;

    private bool IsScalar(string key, YamlNode node)
    {
        if (node is YamlScalar)
        {
            return true;
        }

        diagnostics.Add(ModelErrors.Expected(node.Span, key, "a single value", node.Kind));
        return false;
    }
}
