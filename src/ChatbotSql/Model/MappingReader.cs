using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Takes the known keys out of a YAML mapping; what was never asked for is an unknown key.</summary>
/// <param name="shape">Where it is noted down what is asked for, so that schemas say the same; or null.</param>
internal sealed class MappingReader(YamlMapping mapping, string what, DiagnosticBag diagnostics, MappingShape? shape = null)
{
    private static readonly ValueShape Word = new ValueShape.Word();

    private readonly SortedSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> missing = [];

    public YamlMapping Mapping => mapping;

    public SourceSpan Span => mapping.Span;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value of a key, or null where the key is absent or holds nothing.</summary>
    public YamlNode? Find(string key)
    {
        known.Add(key);
        return mapping.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public YamlScalar? Scalar(string key) => Scalar(key, Word);

    private YamlScalar? Scalar(string key, ValueShape expected)
    {
        shape?.Add(key, expected);
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

        ReportMissing(key);
        return new Located("", mapping.Span);
    }

    /// <summary>Reports that a key has to be there; of one that is missed where nothing is written at all, schemas say so too.</summary>
    public void ReportMissing(string key)
    {
        shape?.Require(key);
        missing.Add(key);
    }

    /// <summary>Reports that a key has to be there, which it has not where another one is.</summary>
    public void ReportMissing(string key, string unless)
    {
        shape?.Require(key, unless);
        missing.Add(key);
    }

    public SqlText? Sql(string key) => Scalar(key) is { } scalar ? new SqlText(scalar) : null;

    public bool Flag(string key) => Choice(key, new Dictionary<string, bool> { ["true"] = true, ["false"] = false }, false, new ValueShape.Flag());

    public decimal? Number(string key) => Parse(key, ModelErrors.Number, ParseNumber, new ValueShape.Number());

    /// <summary>A number that has to be there, or the word null in its place.</summary>
    public decimal? NumberOrNothing(string key)
    {
        if (mapping.Find(key) is null)
        {
            ReportMissing(key);
        }

        return Parse(key, ModelErrors.Number, ParseNumber, new ValueShape.Number(MayBeNull: true));
    }

    /// <summary>A number of days.</summary>
    public int? Days(string key, int least = 0) => Parse<int>(key, "a number of days such as `30 days`", text =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, "day" or "days"]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= 3660
            ? days
            : null, new ValueShape.Pattern("^[0-9]+ days?$"));

    public DateOnly? Date(string key) => Parse<DateOnly>(key, "a date from 1900 to 2199, such as 2026-01-31", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) && value.Year is >= 1900 and < 2200
            ? value
            : null, new ValueShape.Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));

    /// <summary>The meaning of one of a few words, or <paramref name="absent"/> where the key is not there.</summary>
    public T Choice<T>(string key, Dictionary<string, T> choices, T absent) =>
        Choice(key, choices, absent, shape is null ? Word : new ValueShape.Choice([.. choices.Keys]));

    private T Choice<T>(string key, Dictionary<string, T> choices, T absent, ValueShape expected)
    {
        if (Scalar(key, expected) is not { } scalar)
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

    /// <param name="expected">What a message says that there has to be.</param>
    /// <param name="valueShape">What a schema says that there has to be.</param>
    public T? Parse<T>(string key, string expected, Func<string, T?> parse, ValueShape valueShape)
        where T : struct
    {
        if (Scalar(key, valueShape) is not { } scalar)
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
    public ImmutableArray<Located> Words(string key)
    {
        shape?.Add(key, new ValueShape.List(Word));
        return [.. Items(key).Select(item => ReadWord(key, item)).OfType<Located>()];
    }

    /// <summary>The words of a list that has to be there.</summary>
    public ImmutableArray<Located> RequiredWords(string key)
    {
        var words = Words(key);
        if (words.IsEmpty)
        {
            ReportMissing(key);
        }

        return words;
    }

    /// <summary>What is read of each mapping of a list.</summary>
    /// <param name="item">What messages call one of them, such as <c>a band</c>.</param>
    /// <param name="adjust">Changes a mapping before it is read; or null.</param>
    public ImmutableArray<T> Each<T>(string key, string item, Func<MappingReader, DiagnosticBag, T> read, Func<YamlMapping, YamlMapping>? adjust = null)
    {
        shape?.Add(key, new ValueShape.List(new ValueShape.Mapping(MappingShape.Of(item, read))));
        if (Find(key) is YamlMapping single && MappingShape.Of(item, read).Keys.Keys.ToList() is var known && NamedItems.Are(single, known))
        {
            diagnostics.Add(ModelErrors.NotAList(single.Entries[0].Key.Span, key, known.Contains("name")));
            return [];
        }

        return [.. Mappings(key).Select(entry => Read(adjust?.Invoke(entry) ?? entry, item, read))];
    }

    /// <summary>What is read of the mapping below a key, or null where there is none.</summary>
    /// <param name="expected">What a message says that there has to be.</param>
    public T? Inner<T>(string key, string expected, Func<MappingReader, DiagnosticBag, T> read)
        where T : class
    {
        shape?.Add(key, new ValueShape.Mapping(MappingShape.Of($"`{key}`", read)));
        return Find(key) is { } node ? ReadInner(key, node, expected, read) : null;
    }

    /// <summary>What is read of the SQL or of the mapping below a key, or null where there is neither.</summary>
    /// <param name="expected">What a message says that there has to be.</param>
    public T? SqlOrInner<T>(string key, string expected, Func<SqlText, T> readSql, Func<MappingReader, DiagnosticBag, T> read)
        where T : class
    {
        shape?.Add(key, new ValueShape.Either([Word, new ValueShape.Mapping(MappingShape.Of($"`{key}`", read))]));
        return Find(key) switch
        {
            null => null,
            YamlScalar scalar => readSql(new SqlText(scalar)),
            var node => ReadInner(key, node, expected, read),
        };
    }

    /// <summary>The keys and values of a mapping below this one, whose keys are names.</summary>
    /// <param name="valueShape">What may stand under each.</param>
    /// <param name="known">Keys that mean something else, or null.</param>
    public ImmutableArray<YamlEntry> Entries(string key, ValueShape valueShape, MappingShape? known = null) => Entries(key, () => valueShape, known);

    /// <inheritdoc cref="Entries(string, ValueShape, MappingShape?)"/>
    /// <param name="valueShape">Asked for where shapes are noted down.</param>
    internal ImmutableArray<YamlEntry> Entries(string key, Func<ValueShape> valueShape, MappingShape? known = null)
    {
        shape?.Add(key, new ValueShape.Named(valueShape(), known));
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

    /// <summary>The keys and single values of a mapping below this one.</summary>
    public ImmutableArray<YamlEntry> Entries(string key) => Entries(key, Word);

    /// <summary>The keys of a mapping below this one, each with its SQL.</summary>
    public ImmutableArray<SqlEntry> SqlEntries(string key) =>
    [
        .. Entries(key).Where(entry => IsScalar(key, entry.Value))
            .Select(entry => new SqlEntry(new Located(entry.Key.Text, entry.Key.Span), new SqlText((YamlScalar)entry.Value))),
    ];

    /// <summary>Whether a key that was not asked for may be meant as one of these.</summary>
    public bool MayMean(IReadOnlyCollection<string> keys) => MistypedKeys.Meant(mapping, known, keys) is not null;

    /// <summary>The text of a key or, where it is not there, of the one that was not asked for and may be meant as it.</summary>
    public Located? TextOrMeant(string key) => Text(key)
        ?? (MistypedKeys.Meant(mapping, known, [key])?.Value is YamlScalar { IsNull: false } scalar ? new Located(scalar.Text, scalar.Span) : null);

    /// <summary>Reports every key that was not asked for, and each that has to be there and is not, unless one of those may be meant as it.</summary>
    public void Finish() => MistypedKeys.Report(mapping, what, known, missing, diagnostics);

    /// <summary>The mappings of a list.</summary>
    private IEnumerable<YamlMapping> Mappings(string key)
    {
        foreach (var item in Items(key).Where(item => item is not YamlMapping))
        {
            diagnostics.Add(ModelErrors.Expected(item.Span, key, "a list of mappings", item.Kind));
        }

        return Items(key).OfType<YamlMapping>();
    }

    private T Read<T>(YamlMapping inner, string name, Func<MappingReader, DiagnosticBag, T> read)
    {
        var reader = new MappingReader(inner, name, diagnostics);
        var result = read(reader, diagnostics);
        reader.Finish();
        return result;
    }

    private T? ReadInner<T>(string key, YamlNode node, string expected, Func<MappingReader, DiagnosticBag, T> read)
        where T : class
    {
        if (node is YamlMapping inner)
        {
            return Read(inner, $"`{key}`", read);
        }

        diagnostics.Add(ModelErrors.Expected(node.Span, key, expected, node.Kind));
        return null;
    }

    private static decimal? ParseNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private ImmutableArray<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var single => [single],
    };

    private Located? ReadWord(string key, YamlNode item) =>
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
